import { Problem } from '../domain/problem';
import { type BrokenRow, limits, type Table } from './table';

/**
 * The table that a JSON text holds: a list of objects, an object with such a list (`events`, `data`, …), or one object a
 * line. What is nested becomes columns with dotted names; a visit with a list of actions becomes one row an action.
 */
export function readJsonRows(text: string): Table {
  const { items, broken } = readItems(text.trim());
  const headings = new Map<string, number>();
  const rows: { line: number; cells: string[] }[] = [];
  for (const { line, value } of items) {
    if (!isObject(value)) broken.push({ line, fault: 'shape' });
    else for (const fields of explode(value)) rows.push({ line, cells: toCells(fields, headings) });
    if (rows.length > limits.rows) throw new Problem('file/too-many-rows');
  }
  const filled = rows.map(({ line, cells }) => ({ line, cells: Array.from(headings, (_, index) => cells[index] ?? '') }));
  return { headings: [...headings.keys()], rows: filled, broken };
}

interface Item {
  line: number;
  value: unknown;
}

function readItems(text: string): { items: Item[]; broken: BrokenRow[] } {
  const whole = parse(text);
  const list = whole && listIn(whole.value);
  if (list) return { items: list.map((value, index) => ({ line: index + 1, value })), broken: [] };
  const lines = text.split(/\r\n|\r|\n/);
  // A list must be whole; of one object a line, those that are whole can be read.
  if (text.startsWith('[') || !parse(lines[0] ?? '')) throw new Problem(/[\]}]$/.test(text) ? 'file/broken-json' : 'file/cut-off');
  if (lines.length > limits.rows) throw new Problem('file/too-many-rows');

  const items: Item[] = [];
  const broken: BrokenRow[] = [];
  for (const [index, one] of lines.entries()) {
    if (one.trim() === '') continue;
    const parsed = parse(one);
    if (parsed) items.push({ line: index + 1, value: parsed.value });
    else broken.push({ line: index + 1, fault: index === lines.length - 1 ? 'cut' : 'json' });
  }
  return { items, broken };
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined; // No JSON as a whole; each line may be.
  }
}

/** The list of objects that a value is or holds; one object is a list of one. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const names = ['events', 'data', 'results', 'rows', 'items', 'visits', 'activity', 'activities'];
  return (Object.entries(value).find(([name, list]) => names.includes(name) && isRows(list))?.[1] as unknown[] | undefined) ?? [value];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is object[] => Array.isArray(value) && value.length > 0 && value.every(isObject);

/** A visit with its actions is as many rows as actions, each with what the visit says. */
function explode(value: object): Map<string, string>[] {
  const names = ['actionDetails', 'actions', 'events', 'hits'];
  const nested = Object.entries(value).find(([name, list]) => names.includes(name) && isRows(list));
  if (!nested) return [flatten(value)];
  const { [nested[0]]: _list, ...visit } = value as Record<string, unknown>;
  return (nested[1] as object[]).map((action) => new Map([...flatten(visit), ...flatten(action)]));
}

const deepest = 5;

/** The fields of an object as text, under dotted names. A Map, so that a field called `__proto__` is one like any other. */
function flatten(value: object, prefix = '', fields = new Map<string, string>(), depth = 0): Map<string, string> {
  for (const [name, inner] of Object.entries(value)) {
    const key = prefix + name;
    if (isParameters(inner)) for (const { key: parameter, value: held } of inner) fields.set(parameter, toText(plainValue(held)));
    else if (isObject(inner) && depth < deepest) flatten(inner, `${key}.`, fields, depth + 1);
    else fields.set(key, toText(inner));
    if (fields.size > limits.columns) throw new Problem('file/too-many-columns');
  }
  return fields;
}

/** GA4 keeps the details of an event as `[{ key, value: { string_value } }]`. */
const isParameters = (value: unknown): value is { key: string; value: unknown }[] =>
  isRows(value) && value.every((one) => 'key' in one && 'value' in one && typeof one.key === 'string');

const plainValue = (value: unknown): unknown => (isObject(value) ? Object.values(value).find((one) => one !== null) : value);

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (text.length > limits.cell) throw new Problem('file/cell-too-large');
  return text;
}

function toCells(fields: ReadonlyMap<string, string>, headings: Map<string, number>): string[] {
  const cells: string[] = [];
  for (const [name, value] of fields) {
    const index = headings.get(name) ?? headings.size;
    headings.set(name, index);
    if (headings.size > limits.columns) throw new Problem('file/too-many-columns');
    cells[index] = value;
  }
  return cells;
}

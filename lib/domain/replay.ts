import { type Change, isSame } from './change';

/**
 * A change as it counts when a record is put together anew: an edit, a merge that still holds (of `loserId` into
 * `winnerId`), or one that does not and is left out.
 */
export interface Step {
  change: Pick<Change, 'before' | 'after'>;
  kind: 'edit' | 'merge' | 'leftOut';
  loserId?: string | undefined;
  winnerId?: string | undefined;
}

/** What a field would be had the changes that are left out never been made. `now` is what it is where nothing has changed it. */
export function replayField(name: string, steps: readonly Step[], now: unknown): unknown {
  const own = steps.filter(({ change }) => name in change.after);
  const [first] = own;
  if (!first) return now;
  return own.reduce<unknown>((value, { change: { before, after }, kind }) => {
    return kind === 'leftOut' ? value : withEdit(value, before?.[name], after[name]);
  }, first.change.before?.[name]);
}

/** The same of the fields that say whom a record belongs to: there a merge puts one in the place of another. */
export function replayOwner(name: string, steps: readonly Step[], now: unknown): unknown {
  const own = steps.filter(({ change }) => name in change.after);
  const [first] = own;
  if (!first) return now;
  /** Those who stand again where somebody else stood for them, by that somebody. */
  const freed = new Map<string, string[]>();
  return own.reduce<unknown>((value, { change: { before, after }, kind, loserId = '', winnerId = '' }) => {
    if (kind === 'merge') return replaced(value, loserId, winnerId);
    if (kind === 'edit') return withEdit(without(value, before?.[name], after[name], freed), before?.[name], after[name]);
    freed.set(winnerId, [...(freed.get(winnerId) ?? []), loserId]);
    return value;
  }, first.change.before?.[name]);
}

/** A value with what an edit did, whatever it was when that edit was made: of lists and maps only what it changed. */
function withEdit(value: unknown, before: unknown, after: unknown): unknown {
  if (isSame(value, before)) return after;
  if (Array.isArray(after) || Array.isArray(before)) {
    const [old, next] = [listOf(before), listOf(after)];
    const rest = listOf(value).filter((entry) => !has(old, entry) || has(next, entry));
    return [...rest, ...next.filter((entry) => !has(old, entry) && !has(rest, entry))];
  }
  if (isMap(after) && isMap(value)) {
    const old = isMap(before) ? before : {};
    const kept = Object.entries(value).filter(([name]) => !(name in old) || name in after);
    return { ...Object.fromEntries(kept), ...Object.fromEntries(Object.entries(after).filter(([name, one]) => !isSame(one, old[name]))) };
  }
  return after;
}

function replaced(value: unknown, from: string, to: string): unknown {
  if (!Array.isArray(value)) return value === from ? to : value;
  return [...new Set(value.map((id) => (id === from ? to : id)))];
}

/** The value without those who were taken off when they stood there under another's name. */
function without(value: unknown, before: unknown, after: unknown, freed: ReadonlyMap<string, string[]>): unknown {
  const removed = listOf(before).filter((id) => !has(listOf(after), id));
  const gone = removed.flatMap((id) => freed.get(String(id)) ?? []).filter((id) => !has(listOf(before), id));
  return Array.isArray(value) && gone.length > 0 ? value.filter((id) => !gone.includes(String(id))) : value;
}

type Values = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const has = (list: readonly unknown[], entry: unknown): boolean => list.some((one) => isSame(one, entry));
const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

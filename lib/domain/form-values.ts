import { parsePartialDate } from './partial-date';
import type { z } from './zod';

/** The type inside `.optional()` and `.default()`. */
export function innerType(field: z.ZodType): z.ZodType {
  const { innerType: inner } = field.def as { innerType?: z.ZodType };
  return inner ? innerType(inner) : field;
}

/** What kind of input a field of a schema wants. */
export type InputKind = 'text' | 'long' | 'choice' | 'flag' | 'texts' | 'rows' | 'number' | 'day' | 'time' | 'partialDate' | 'none';

export function inputKind(field: z.ZodType): InputKind {
  const inner = innerType(field);
  const { type, format, element } = inner.def as { type: string; format?: string; element?: z.ZodType };
  if (type === 'enum') return 'choice';
  if (type === 'boolean') return 'flag';
  if (type === 'number') return 'number';
  if (type === 'array') return element && innerType(element).def.type === 'object' ? 'rows' : 'texts';
  if (type !== 'string') return 'none';
  if (format === 'date') return 'day';
  if (format === 'datetime') return 'time';
  const meta = field.meta();
  if (meta?.isPartialDate) return 'partialDate';
  return meta?.isLong ? 'long' : 'text';
}

/**
 * What a form's inputs hold as its schema takes it: numbers out of `1,200` and `１２００円`, days out of `昭和60年4月1日`,
 * nothing out of blanks. What is neither stays as it was typed, for the schema to refuse.
 */
export function parseInputs(schema: z.ZodObject, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = schema.shape[name] as z.ZodType | undefined;
      if (!field || typeof value !== 'string') return [name, value];
      const kind = inputKind(field);
      if (kind === 'number') return [name, parseNumber(value)];
      if (kind === 'partialDate') return [name, value.trim() ? (parsePartialDate(value) ?? value) : undefined];
      return [name, value];
    }),
  );
}

/** A number as people write it; what is none stays text, blanks are nothing. */
export function parseNumber(text: string): number | string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,円¥$€£]/g, '');
  if (!plain) return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

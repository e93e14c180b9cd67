import { expect, test } from 'vitest';
import { Activity } from '@/lib/domain/activity';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { Deal } from '@/lib/domain/deal';
import { inputKind, parseInputs } from '@/lib/domain/form-values';
import type { z } from '@/lib/domain/zod';

const kindOf = (schema: z.ZodObject, name: string) => inputKind(schema.shape[name] as z.ZodType);

test.each([
  [Contact, 'formattedName', 'text'],
  [Contact, 'note', 'long'],
  [Contact, 'rank', 'choice'],
  [Contact, 'emails', 'rows'],
  [Contact, 'tags', 'texts'],
  [Contact, 'birthday', 'partialDate'],
  [Contact, 'custom', 'none'],
  [Company, 'employees', 'number'],
  [Company, 'founded', 'partialDate'],
  [Company, 'note', 'long'],
  [Deal, 'closeDate', 'day'],
  [Deal, 'stage', 'choice'],
  [Activity, 'at', 'time'],
] as const)('%# %s.%s is put in as %s', (schema, name, kind) => {
  expect(kindOf(schema, name)).toBe(kind);
});

test.each([
  [{ amount: '1,250,000' }, { amount: 1_250_000 }],
  [{ amount: '１２００円' }, { amount: 1200 }],
  [{ amount: '-3.5' }, { amount: -3.5 }],
  [{ amount: ' ' }, { amount: undefined }],
  [{ amount: 'about 5' }, { amount: 'about 5' }],
  [{ amount: '1e9' }, { amount: '1e9' }],
  [{ amount: 7 }, { amount: 7 }],
  [{ subject: '1,000 notebooks' }, { subject: '1,000 notebooks' }],
])('%o becomes %o', (values, parsed) => {
  expect(parseInputs(Deal, values)).toEqual(parsed);
});

test.each([
  ['昭和60年4月', '1985-04'],
  ['long ago', 'long ago'],
  ['', undefined],
])('a company founded %s: %s', (founded, parsed) => {
  expect(parseInputs(Company, { founded })).toEqual({ founded: parsed });
});

import type { Db } from '@/lib/db/db';
import { findRecord } from '@/lib/db/records';
import { type Address, addressLine } from '@/lib/domain/contact';
import { formatDate } from './dates';
import { choiceLabel, isFieldName } from './field-labels';

/** A field's value as a user reads it: lists on one line, companies by their name, choices by their words. */
export async function valueText(db: Db, name: string, value: unknown): Promise<string> {
  if (name === 'companyId' && typeof value === 'string') return (await findRecord(db, 'companies', value))?.name ?? '';
  if (Array.isArray(value)) return (await Promise.all(value.map((item) => valueText(db, name, item)))).filter(Boolean).join(', ');
  if (name === 'addresses' && value) return addressLine(value as Address);
  if (typeof value === 'object' && value !== null) return 'value' in value ? String(value.value) : Object.values(value).join(', ');
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (value === undefined || value === null) return '';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatDate(text);
  return isFieldName(name) ? choiceLabel(name, text) : text;
}

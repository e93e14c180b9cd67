import type { FormTable } from '@/lib/actions/save-record';
import { Activity } from '@/lib/domain/activity';
import { Company } from '@/lib/domain/company';
import { CustomField } from '@/lib/domain/custom-field';
import { Deal } from '@/lib/domain/deal';
import { Inquiry } from '@/lib/domain/inquiry';
import { Purchase } from '@/lib/domain/purchase';
import { Segment } from '@/lib/domain/segment';
import type { z } from '@/lib/domain/zod';
import { i18n } from './i18n';

interface RecordFields {
  schema: z.ZodObject;
  /** The fields of its form, in their order. */
  names: readonly string[];
  /** Whether it belongs to people and a company that can be changed. */
  hasParties: boolean;
}

/** The form of each kind of record. */
export const recordForms: Record<FormTable, RecordFields> = {
  activities: { schema: Activity, names: ['at', 'subject', 'body'], hasParties: true },
  companies: {
    schema: Company,
    names: [
      ...['name', 'phoneticName', 'registrationNumber', 'aliases', 'phones', 'addresses', 'urls', 'domains'],
      ...['founded', 'employees', 'business', 'products', 'tags', 'note'],
    ],
    hasParties: false,
  },
  inquiries: {
    schema: Inquiry,
    names: ['subject', 'kind', 'status', 'receivedAt', 'channel', 'content', 'response', 'cause'],
    hasParties: true,
  },
  deals: {
    schema: Deal,
    names: [
      ...['subject', 'stage', 'openedAt', 'amount', 'cost', 'currency', 'closeDate'],
      ...['nextAction', 'nextActionAt', 'owner', 'products', 'content'],
    ],
    hasParties: true,
  },
  purchases: {
    schema: Purchase,
    names: [
      ...['product', 'quantity', 'amount', 'currency', 'contractNumber', 'contractedAt', 'deliveredAt'],
      ...['expiresAt', 'renewal', 'note'],
    ],
    hasParties: true,
  },
  segments: { schema: Segment, names: ['name'], hasParties: false },
  customFields: { schema: CustomField, names: ['label', 'inputKind', 'choices'], hasParties: false },
};

const nameFields: Partial<Record<FormTable, { name: string; from: readonly string[]; label: () => string }>> = {
  inquiries: { name: 'subject', from: ['content', 'response'], label: () => i18n.t('record.inquiry') },
  deals: { name: 'subject', from: ['products', 'content', 'nextAction'], label: () => i18n.t('record.deal') },
  purchases: { name: 'product', from: ['contractNumber', 'note'], label: () => i18n.t('record.purchase') },
};

/** The values with a name where none was given: the first line of what was written, else what kind of record it is. */
export function withName(table: FormTable, values: Record<string, unknown>): Record<string, unknown> {
  const field = nameFields[table];
  if (!field || String(values[field.name] ?? '').trim()) return values;
  const words = field.from.map(
    (name) =>
      String([values[name]].flat()[0] ?? '')
        .trim()
        .split('\n')[0],
  );
  return { ...values, [field.name]: words.find(Boolean) ?? field.label() };
}

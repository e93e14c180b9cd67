import type { FormTable } from '@/lib/actions/save-record';
import { Activity } from '@/lib/domain/activity';
import { Company } from '@/lib/domain/company';
import { Deal } from '@/lib/domain/deal';
import { Inquiry } from '@/lib/domain/inquiry';
import { Purchase } from '@/lib/domain/purchase';
import type { z } from '@/lib/domain/zod';

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
};

import type { NewRecord } from '@/lib/actions/save-record';
import type { CustomFieldOwner } from '@/lib/domain/custom-field';
import { localDay } from './dates';

/** The records that a form of a customer or company begins, each with the table it goes into. */
export const newRecords = { inquiry: 'inquiries', deal: 'deals', purchase: 'purchases' } as const;
export type NewRecordName = keyof typeof newRecords;

interface Of {
  contactIds: string[];
  companyId?: string | undefined;
}

/** A record as its form begins: what is usual, for these people at this company. */
export function newRecord(name: NewRecordName, of: Of, now: string): NewRecord<'inquiries'> | NewRecord<'deals'> | NewRecord<'purchases'> {
  const day = localDay(now);
  switch (name) {
    case 'inquiry':
      return { kind: 'question', status: 'open', receivedAt: now, subject: '', content: '', response: '', cause: '', ...of };
    case 'deal':
      return { subject: '', stage: 'contacted', products: [], currency: 'JPY', openedAt: day, content: '', ...of };
    case 'purchase':
      return { product: '', quantity: 1, currency: 'JPY', contractedAt: day, note: '', ...of };
  }
}

/** A company as its form begins. */
export const newCompany: NewRecord<'companies'> = { name: '', urls: [], addresses: [] };

/** A field of the user's own as its form begins. */
export const newField = (of: CustomFieldOwner): NewRecord<'customFields'> => ({ of, label: '', inputKind: 'text', choices: [] });

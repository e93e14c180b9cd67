import type { Context } from '@/lib/actions/context';
import { listContacts } from '@/lib/db/contacts';
import { putRecord } from '@/lib/db/records';
import type { Records } from '@/lib/db/rows';
import type { RecordTable } from '@/lib/domain/change';
import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { newId } from '@/lib/domain/id';

const at = '2026-11-01T09:00:00.000Z';
const times = { createdAt: at, updatedAt: at };

/** Writes records as actions do, with their changes, and gives them back. */
export function customerBase(context: Context) {
  const put = async <T extends RecordTable>(table: T, record: Records[T]): Promise<Records[T]> =>
    putRecord(context.db, table, record, { by: context.by, at: context.now(), batchId: newId(), deed: 'editContact' });
  return {
    put,
    person: (fields: Partial<Contact>) => put('contacts', Contact.parse({ formattedName: '山田 太郎', ...times, ...fields })),
    company: (fields: Partial<Company>) => put('companies', Company.parse({ name: '青空', ...times, ...fields })),
    post: (contactId: string, companyId: string | undefined, fields: Partial<Records['employments']> = {}) =>
      put('employments', { id: newId(), contactId, companyId, isCurrent: true, ...times, ...fields }),
    card: (contactId: string) =>
      put('cards', { id: newId(), state: 'saved', contactId, fileName: 'a.jpg', attempts: 1, faults: [], fields: [], tags: [], ...times }),
    activity: (contactIds: string[], subject = '') =>
      put('activities', { id: newId(), kind: 'note', at, subject, body: '', contactIds, ...times }),
    inquiry: (contactIds: string[], companyId?: string) =>
      put('inquiries', {
        ...{ id: newId(), kind: 'question', status: 'open', receivedAt: at, subject: '納期', content: '', response: '', cause: '' },
        ...{ contactIds, companyId, ...times },
      }),
    purchase: (contactIds: string[], companyId?: string) =>
      put('purchases', { id: newId(), product: '椅子', quantity: 1, currency: 'JPY', note: '', contactIds, companyId, ...times }),
    names: async () => (await listContacts(context.db)).map(({ formattedName }) => formattedName),
  };
}

const tables = ['contacts', 'companies', 'employments', 'cards', 'activities', 'inquiries', 'deals', 'purchases'] as const;

/** Every record there is but for when it was written last, to be compared with a later state. */
export async function everything({ db }: Context): Promise<Record<string, unknown[]>> {
  const all = tables.map(async (table) => {
    const rows = await db.table<Record<string, unknown>>(table).orderBy(':id').toArray();
    return [table, rows.map(({ updatedAt: _, ...row }) => JSON.parse(JSON.stringify(row)))] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

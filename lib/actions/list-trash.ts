import { listTrashedCards } from '../db/cards';
import { listTrashedContacts } from '../db/contacts';
import type { Db } from '../db/db';

/** Something in the trash: where it belongs, and by what name the user knows it. */
export interface TrashedRecord {
  table: 'contacts' | 'cards';
  id: string;
  name: string;
  deletedAt: string;
}

/** Everything in the trash, the last thrown away first. */
export async function listTrash(db: Db): Promise<TrashedRecord[]> {
  const [contacts, cards] = await Promise.all([listTrashedContacts(db), listTrashedCards(db)]);
  return [
    ...contacts.map(({ id, formattedName, deletedAt = '' }) => ({ table: 'contacts' as const, id, name: formattedName, deletedAt })),
    ...cards.map(({ id, fileName, fields, deletedAt = '' }) => ({
      table: 'cards' as const,
      id,
      name: fields.find(({ field }) => field === 'name')?.value ?? fileName,
      deletedAt,
    })),
  ].sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

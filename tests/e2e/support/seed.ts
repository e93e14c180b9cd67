import { type Records, toRow } from '@/lib/db/rows';
import type { RecordTable } from '@/lib/domain/change';
import { Contact } from '@/lib/domain/contact';
import type { Extension } from './extension';

/** A customer to begin with: a name and the addresses. */
export type Seed = [formattedName: string, ...emails: string[]];

/** Puts customers straight into the extension's database; pages that are opened afterwards see them, and make the search anew. */
export function seedContacts(extension: Extension, seeds: readonly Seed[]): Promise<void> {
  const now = new Date().toISOString();
  const contacts = seeds.map(([formattedName, ...emails]) =>
    Contact.parse({ formattedName, emails: emails.map((value) => ({ value })), createdAt: now, updatedAt: now }),
  );
  return seedRecords(extension, { contacts });
}

/** The same with records of any table. */
export async function seedRecords(
  { context, url }: Pick<Extension, 'context' | 'url'>,
  records: { [T in RecordTable]?: readonly Records[T][] },
): Promise<void> {
  const rows = Object.entries(records).map(([table, all]) => [table, all.map((record) => toRow(table as RecordTable, record))] as const);
  const page = await context.newPage();
  await page.goto(url('app.html'));
  await page.locator('main h1').waitFor(); // Shown once the app has read its customers, so the database is whole.
  await page.evaluate(async (tables) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('meibo'));
    const transaction = db.transaction([...tables.map(([table]) => table), 'columns'], 'readwrite');
    for (const [table, all] of tables) for (const row of all) await done(transaction.objectStore(table).put(row));
    await done(transaction.objectStore('columns').delete('whole'));
    db.close();
  }, rows);
  await page.close();
}

import { toRow } from '@/lib/db/rows';
import { Contact } from '@/lib/domain/contact';
import type { Extension } from './extension';

/** A customer to begin with: a name and the addresses. */
export type Seed = [formattedName: string, ...emails: string[]];

/** Puts customers straight into the extension's database; pages that are opened afterwards see them, and make the search anew. */
export async function seedContacts({ context, url }: Extension, seeds: readonly Seed[]): Promise<void> {
  const now = new Date().toISOString();
  const rows = seeds.map(([formattedName, ...emails]) =>
    toRow('contacts', Contact.parse({ formattedName, emails: emails.map((value) => ({ value })), createdAt: now, updatedAt: now })),
  );
  const page = await context.newPage();
  await page.goto(url('app.html'));
  await page.locator('main h1').waitFor(); // Shown once the app has read its customers, so the database is whole.
  await page.evaluate(async (contacts) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('meibo'));
    const transaction = db.transaction(['contacts', 'columns'], 'readwrite');
    for (const contact of contacts) await done(transaction.objectStore('contacts').put(contact));
    await done(transaction.objectStore('columns').delete('whole'));
    db.close();
  }, rows);
  await page.close();
}

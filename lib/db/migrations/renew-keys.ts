import type { Transaction } from 'dexie';
import type { Company } from '../../domain/company';
import type { Contact } from '../../domain/contact';
import { keysOf } from '../rows';

/** Makes the keys of people and companies anew: what they are found by has changed, the records have not. */
export async function renewKeys(transaction: Transaction): Promise<void> {
  await transaction
    .table<Contact>('contacts')
    .toCollection()
    .modify((row) => {
      Object.assign(row, keysOf.contacts(row));
    });
  await transaction
    .table<Company & { nameKey?: string }>('companies')
    .toCollection()
    .modify((row) => {
      delete row.nameKey;
      Object.assign(row, keysOf.companies(row));
    });
}

import type { Format } from './format';
import { headingRow, recordRow, withCustom } from './sheet';
import { people } from './sheets/people';

/** One row a contact, for spreadsheets: UTF-8 with a byte order mark, without which Excel takes it for the system's encoding. */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  mediaType: 'text/csv;charset=utf-8',
  extension: 'csv',
  write(contacts, language, customFields = []) {
    const words = { language, person: () => undefined, company: () => undefined };
    const sheet = withCustom(people, customFields, ({ contact }) => contact.custom);
    const rows = [headingRow(sheet, language)];
    for (const contact of contacts) rows.push(recordRow(sheet, contact, words));
    return rows.join('');
  },
};

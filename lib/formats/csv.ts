import type { Format } from './format';
import { headingRow, recordRow } from './sheet';
import { people } from './sheets/people';

/** One row a contact, for spreadsheets: UTF-8 with a byte order mark, without which Excel takes it for the system's encoding. */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  mediaType: 'text/csv;charset=utf-8',
  extension: 'csv',
  write(contacts, language) {
    const words = { language, person: () => undefined, company: () => undefined };
    const rows = [headingRow(people, language)];
    for (const contact of contacts) rows.push(recordRow(people, contact, words));
    return rows.join('');
  },
};

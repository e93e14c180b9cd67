import type { CustomField } from '../domain/custom-field';
import { formats } from '../formats';
import type { Format, Language } from '../formats/format';
import type { ListedCustomer } from './list-customers';

/** The formats a user can choose from. */
export const exportFormats: readonly Pick<Format, 'id' | 'name'>[] = formats;

/** A file to hand to the user. */
export interface ExportedFile {
  name: string;
  content: Blob;
}

/** Writes customers into a file of one format; `day` (YYYY-MM-DD) goes into its name. */
export function exportContacts(
  customers: Iterable<ListedCustomer>,
  formatId: string,
  { language, day, customFields }: { language: Language; day: string; customFields: readonly CustomField[] },
): ExportedFile {
  const format = formats.find(({ id }) => id === formatId);
  if (!format) throw new Error(`There is no format ${formatId}.`);
  const content = new Blob([format.write(customers, language, customFields)], { type: format.mediaType });
  return { name: `meibo-${day}.${format.extension}`, content };
}

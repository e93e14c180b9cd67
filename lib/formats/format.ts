import type { Company } from '../domain/company';
import type { Contact } from '../domain/contact';
import type { CustomField } from '../domain/custom-field';
import type { Employment } from '../domain/employment';

/** A contact as it goes out: with its posts, each with its company where that is known. */
export interface ExportedContact {
  contact: Contact;
  posts: readonly { company?: Company | undefined; employment: Employment }[];
}

/** Language of what a file says by itself, such as column headings. */
export type Language = 'ja' | 'en';

/** One file format contacts can leave in. */
export interface Format {
  id: string;
  name: string;
  /** Media type with the character set, as a Blob takes it. */
  mediaType: string;
  /** File name ending, without the dot. */
  extension: string;
  /** The whole file as text, with the fields that the user defined where the format has room for them. Encoded as UTF-8 (a Blob does) it is ready to be saved; a byte order mark is in it where the format wants one. */
  write(contacts: Iterable<ExportedContact>, language: Language, customFields?: readonly CustomField[]): string;
}

/** The posts held now. */
export const currentPosts = ({ posts }: ExportedContact) => posts.filter(({ employment }) => employment.isCurrent && !employment.deletedAt);

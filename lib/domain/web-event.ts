import { normalizeEmail } from './email';

/** What a column of a file of visits can hold; there may be several of `words`, campaign and source, and none of the others twice. */
export const eventRoles = ['email', 'personId', 'at', 'event', 'title', 'url', 'words', 'rowId', 'ignored'] as const;
export type EventRole = (typeof eventRoles)[number];

/** How 03/04/2026 is meant. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What somebody did on a web site or with a mail, as a file of a tool tells it. */
export interface WebEvent {
  line: number;
  /** Whoever it was has an address, or an id that the tool gave them; at least one of the two. */
  email?: string | undefined;
  personId?: string | undefined;
  /** An ISO time. */
  at: string;
  subject: string;
  body: string;
  url?: string | undefined;
  /** The tool's own number of this row. */
  rowId?: string | undefined;
}

const certain = 16;

/**
 * Names an event, the same on every device and from every copy of the file: who, when, what and where. A row id of the
 * tool is enough by itself where it is too long to be another tool's as well.
 */
export async function eventKey({ email, personId, at, subject, url, rowId = '' }: WebEvent): Promise<string> {
  const who = (email && normalizeEmail(email)) ?? personId;
  const name = rowId.length >= certain ? [rowId] : [rowId, who, at, subject, url ?? ''];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(name)));
  return `web ${[...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

import { normalizeEmail } from '../domain/email';
import type { DateOrder, EventRole, WebEvent } from '../domain/web-event';
import { readTime } from './read-time';
import type { BrokenRow, TableRow } from './table';

/** Which column holds what, and how a day like 03/04/2026 is meant where that matters. */
export interface EventColumns {
  roles: readonly EventRole[];
  dateOrder?: DateOrder | undefined;
}

/** A row that tells no event: nobody it could be of, an address or time that cannot be read, or nothing that happened. */
export interface BrokenEvent {
  line: number;
  fault: BrokenRow['fault'] | 'who' | 'address' | 'time' | 'what';
}

/** The event that a row tells, or why it tells none. */
export function readEvent({ line, cells }: TableRow, { roles, dateOrder }: EventColumns): WebEvent | BrokenEvent {
  const cell = (role: EventRole): string | undefined => cells[roles.indexOf(role)]?.trim() || undefined;
  const address = cell('email');
  const personId = cell('personId');
  // Some tools are given mail addresses as the ids of users.
  const email = normalizeEmail(bare(address ?? '')) ?? normalizeEmail(personId ?? '');
  if (!email && !personId) return { line, fault: address ? 'address' : 'who' };

  const at = readTime(cell('at') ?? '', dateOrder);
  if (!at) return { line, fault: 'time' };

  const place = cell('url');
  const url = place && webAddress(place);
  const subject = subjectOf(cell('event'), cell('title'), url ? shownAddress(url) : place);
  if (!subject) return { line, fault: 'what' };

  const words = cells.filter((one, index) => roles[index] === 'words' && one.trim() !== '').map((one) => one.trim());
  return { line, email, personId, at, subject: cut(subject, 300), body: cut(words.join(' · '), 1_000), url, rowId: cell('rowId') };
}

/** `Taro <taro@aozora.example>` is written by mail tools. */
const bare = (address: string): string => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;

/** What goes without saying where the page is named. */
const pageView = /^(page[\s_-]?views?|pv|views?|visit(ed)?|actions?|ページ閲覧|ページビュー|閲覧|表示)$/i;

function subjectOf(event: string | undefined, title: string | undefined, place: string | undefined): string | undefined {
  const page = title ?? place;
  if (!event || !page || pageView.test(event)) return page ?? event;
  return title ? `${event} · ${title}` : event;
}

/** Only addresses of web pages become links: what else a file holds (`javascript:…`) must not be pressed. */
function webAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

function shownAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return host + (pathname === '/' ? '' : pathname);
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

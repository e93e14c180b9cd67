import type { OpenMessage, Reading } from '../domain/open-message';

/** What an adapter finds on a page; the caller adds which adapter it was. */
export type MessageReading = { state: 'message'; message: Omit<OpenMessage, 'webmail'> } | Exclude<Reading, { state: 'message' }>;

/** One webmail: where it lives and how to read the message that its page shows. */
export interface Webmail {
  id: string;
  name: string;
  /** Manifest match patterns of the hosts it always lives at; empty for software that everyone hosts themselves. */
  matches: readonly string[];
  /** Reads the open message. Must not click, wait or change the page, and never looks inside a message's body. */
  readOpenMessage(page: Document): MessageReading;
  /** The parts of the page that have to be watched by themselves, where some of it is read from such. */
  shadowsIn?(page: Document): Iterable<ShadowRoot>;
}

/** Software that everyone hosts themselves, and so is known by its pages. */
export interface HostedWebmail extends Webmail {
  /** Whether this page is that webmail. Asked of pages at other hosts, so it looks at the page and not at the address. */
  recognizes(page: Document): boolean;
}

import { gmail } from './gmail';
import { outlook } from './outlook';
import { roundcube } from './roundcube';
import type { Webmail } from './webmail';

/** Every webmail that is read by its own adapter. The manifest, the settings page and the README follow from this list. */
export const webmails: readonly Webmail[] = [gmail, outlook, roundcube];

/** The webmail a page belongs to: known by its address, or, where everyone hosts it themselves, by the page. */
export function webmailFor(url: string, page: Document): Webmail | undefined {
  return (
    webmails.find(({ matches }) => matches.some((pattern) => url.startsWith(pattern.slice(0, -1)))) ??
    webmails.find((webmail) => webmail.recognizes(page))
  );
}

import type { SiteRule } from '../domain/open-message';
import type { guessHeader } from './guess-header';
import { toReading } from './header';
import { placesOn } from './place';
import type { HostedWebmail } from './webmail';

/** Any webmail that no adapter knows, read by the detector; `own` are the addresses that the user confirmed. */
export const generic = (guess: typeof guessHeader, rule: SiteRule | undefined, own: readonly string[] = []): HostedWebmail => ({
  id: 'generic',
  name: '',
  matches: [],

  // A mail's text often has a page of its own, in a frame; only a program brings scripts along.
  recognizes: (page) => page.scripts.length > 0,

  readOpenMessage(page) {
    const guessed = guess(page, rule);
    if (guessed === 'unreadable') return { state: 'unreadable' };
    if (!('header' in guessed)) return { state: 'none', ...guessed };
    const { site, header, sender, isTaught, mentions } = guessed;
    const reading = toReading({ ...header, own });
    if (reading.state !== 'message') return reading;
    return { state: 'message', message: { ...reading.message, guess: { site, isTaught, place: placesOn(mentions)(sender) } } };
  },
});

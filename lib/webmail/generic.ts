import type { SiteRule } from '../domain/open-message';
import { joinReadings } from './conversation';
import type { guessHeader } from './guess-header';
import { toReading } from './header';
import { placesOn } from './place';
import type { HostedWebmail } from './webmail';

/** Any webmail that no adapter knows, read by the detector; `own` are the addresses that the user confirmed. */
export const generic = (guess: typeof guessHeader, rule: SiteRule | undefined, own: readonly string[] = []): HostedWebmail => ({
  id: 'generic',
  name: '',
  matches: [],

  // A mail's text often has a page of its own, in a frame, and may bring scripts in it; only a program loads them.
  recognizes: ({ scripts, defaultView }) => defaultView === top || [...scripts].some(({ src }) => src !== ''),

  readOpenMessage(page) {
    const guessed = guess(page, rule);
    if (!('headers' in guessed)) return { state: 'none', ...guessed };
    const { headers, guess: how, sender, doubt, mentions } = guessed;
    const reading = joinReadings(headers.map((header) => toReading({ ...header, own })));
    // Of several messages the first may be another one next time.
    const place = headers.length === 1 ? placesOn(mentions)(sender) : undefined;
    const message = reading.state === 'message' ? { ...reading.message, guess: { ...how, place } } : undefined;
    if (doubt) return { state: 'none', ...doubt, doubtful: message };
    return message ? { state: 'message', message } : reading;
  },
});

import type { SiteRule } from '../domain/open-message';
import { shadowsIn } from './composed';
import { joinReadings } from './conversation';
import type { guessHeader } from './guess-header';
import { toReading } from './header';
import type { HostedWebmail } from './webmail';

/** Any webmail that no adapter knows, read by the detector; `own` are the addresses that the user confirmed. */
export const generic = (guess: typeof guessHeader, rule: SiteRule | undefined, own: readonly string[] = []): HostedWebmail => ({
  id: 'generic',
  name: '',
  matches: [],

  // A mail's text often has a page of its own, in a frame, and may bring scripts in it; only a program loads them.
  recognizes: ({ scripts, defaultView }) => defaultView === top || [...scripts].some(({ src }) => src !== ''),

  shadowsIn,

  readOpenMessage(page) {
    const guessed = guess(page, rule);
    if (!('headers' in guessed)) return { state: 'none', ...guessed };
    const { headers, guess: how, isDoubtful } = guessed;
    const reading = joinReadings(headers.map((header) => toReading({ ...header, own })));
    const message = reading.state === 'message' ? { ...reading.message, guess: how } : undefined;
    if (isDoubtful) return { state: 'none', site: how.site, isNaming: true, ...(how.places.length > 0 ? { doubtful: message } : {}) };
    return message ? { state: 'message', message } : reading;
  },
});

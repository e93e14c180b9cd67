import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guessHeader } from '@/lib/webmail/guess-header';

declare global {
  /** Reads webmails that no adapter knows. Set by a script of its own, which only the sites that the user switched on get. */
  var guessing: typeof guessHeader | undefined;
}

/** Lends its way of reading to the script that runs after it. */
export default defineUnlistedScript(() => {
  globalThis.guessing = guessHeader;
});

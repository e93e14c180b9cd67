import { hostedWebmailOf } from '@/lib/webmail';
import { generic } from '@/lib/webmail/generic';
import { webmailAt } from '@/lib/webmail/hosts';
import type {} from '../guess';
import { readPage } from '../webmail/read-page';
import { readSiteSettings, type SiteSettings, watchSiteSettings } from './site-settings';

/** Runs in the pages of the sites that the user switched on. Written out, since WXT's helper for it would come into them as well. */
export default {
  main() {
    // Where a user switches on what is listed already (Firefox lets them switch it off), the other script reads.
    if (!webmailAt(location.href)) void readSite();
  },
};

async function readSite(): Promise<void> {
  const guessWith = ({ rule, own }: SiteSettings) => globalThis.guessing && generic(globalThis.guessing, rule, own);
  let guess = guessWith(await readSiteSettings());
  const find = (page: Document) => hostedWebmailOf(page) ?? (guess?.recognizes(page) ? guess : undefined);
  readPage(find, (signal, lookAgain) =>
    watchSiteSettings(signal, (settings) => {
      guess = guessWith(settings);
      lookAgain();
    }),
  );
}

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hostedWebmailOf } from '@/lib/webmail';
import { webmailAt } from '@/lib/webmail/hosts';
import { readPage } from '../webmail/read-page';

/** Runs in the pages of the sites that the user switched on. */
export default defineUnlistedScript(() => {
  // Where a user switches on what is listed already (Firefox lets them switch it off), the other script reads.
  if (!webmailAt(location.href)) readPage(hostedWebmailOf);
});

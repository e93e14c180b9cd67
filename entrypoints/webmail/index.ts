import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listedWebmails } from '@/lib/webmail';
import { webmailAt } from '@/lib/webmail/hosts';
import { readPage } from './read-page';

/** Runs in the pages of the webmails that Meibo may read after install. */
export default defineUnlistedScript(() => {
  const id = webmailAt(location.href);
  const webmail = listedWebmails.find((listed) => listed.id === id);
  if (webmail) readPage(() => webmail);
});

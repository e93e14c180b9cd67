import { defineContentScript } from 'wxt/utils/define-content-script';
import { reportReadings } from '@/lib/messages';
import { webmailFor, webmails } from '@/lib/webmail';
import { watchOpenMessage } from '@/lib/webmail/watch';

export default defineContentScript({
  matches: webmails.flatMap(({ matches }) => [...matches]),
  allFrames: true,
  // A newer copy of this script is told apart by an event of the document; the page need not hear of it.
  noScriptStartedPostMessage: true,

  main(context) {
    const start = () => {
      const webmail = webmailFor(location.href, document);
      if (webmail) watchOpenMessage(webmail, document, context.signal, reportReadings(context));
    };
    // A page that the browser loads ahead belongs to the tab already, but nobody sees it yet.
    if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', start, { once: true });
    else start();
  },
});

import { reportReadings, startReading } from '@/lib/messages';
import { watchOpenMessage } from '@/lib/webmail/watch';
import type { Webmail } from '@/lib/webmail/webmail';

/** Tells the panel what this page shows, for as long as it is there; which webmail it is may turn out only when it is drawn. */
export function readPage(find: (page: Document) => Webmail | undefined): void {
  const start = () => {
    const life = startReading();
    watchOpenMessage(find, document, life.signal, reportReadings(life));
  };
  // A page that the browser loads ahead belongs to the tab already, but nobody sees it yet.
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

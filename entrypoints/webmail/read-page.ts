import { reportReadings, startReading } from '@/lib/messages';
import { watchOpenMessage } from '@/lib/webmail/watch';
import type { Webmail } from '@/lib/webmail/webmail';

/**
 * Tells the panel what this page shows, for as long as it is there; which webmail it is may turn out only when it is drawn.
 * Whoever knows of a reason to look again beside the page itself is told, at the start, how to.
 */
export function readPage(
  find: (page: Document) => Webmail | undefined,
  onStart?: (signal: AbortSignal, lookAgain: () => void) => void,
): void {
  const start = () => {
    const life = startReading();
    const lookAgain = watchOpenMessage(find, document, life.signal, reportReadings(life));
    onStart?.(life.signal, lookAgain);
  };
  // A page that the browser loads ahead belongs to the tab already, but nobody sees it yet.
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

import type { Reading } from '../domain/open-message';
import type { Webmail } from './webmail';

/** No two readings are closer than this, however busy the page is. */
const pause = 150;
/** How long an open message may go without a sender (pages fill in bit by bit) before it counts as unreadable. */
const patience = 3000;

// What webmails show, hide and name messages by. Without the list every hover and animation would count as news.
const attributes =
  'class style hidden id title href email aria-label aria-expanded aria-hidden address data-address data-email data-mail data-title data-tooltip';

/**
 * Reports what the page shows now, and again whenever that has changed; ends with the signal. A page that is no webmail
 * (yet) is not reported. It is looked at when something in it changed, at most every 150 ms, and never otherwise but by the
 * function returned.
 */
export function watchOpenMessage(
  find: (page: Document) => Webmail | undefined,
  page: Document,
  signal: AbortSignal,
  report: (reading: Reading) => void,
): () => void {
  let reported: string | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let next: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (reading: Reading) => {
    const text = JSON.stringify(reading);
    if (text === reported) return;
    reported = text;
    report(reading);
  };

  const read = () => {
    next = undefined;
    readAt = performance.now();
    const webmail = find(page);
    if (!webmail) return reported === undefined ? undefined : tell({ state: 'none' });
    // To observe what is observed already changes nothing.
    for (const shadow of webmail.shadowsIn?.(page) ?? []) observe(shadow);
    const reading = readSafely(webmail, page);
    if (reading.state !== 'unreadable') {
      clearTimeout(waiting);
      waiting = undefined;
      return tell(reading);
    }
    // Whoever was shown before is not the sender of this one, so that goes at once.
    if (reported !== JSON.stringify(reading)) tell({ state: 'none' });
    waiting ??= setTimeout(() => tell(reading), patience);
  };

  const schedule = () => {
    next ??= setTimeout(read, Math.max(0, readAt + pause - performance.now()));
  };

  const observer = new MutationObserver(schedule);
  const observe = (part: Node) =>
    observer.observe(part, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: attributes.split(' '),
    });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(next);
    clearTimeout(waiting);
  });
  if (signal.aborted) return () => undefined;

  observe(page);
  for (const event of ['hashchange', 'popstate']) page.defaultView?.addEventListener(event, schedule, { signal });
  read();
  return schedule;
}

function readSafely(webmail: Webmail, page: Document): Reading {
  try {
    const reading = webmail.readOpenMessage(page);
    return reading.state === 'message' ? { state: 'message', message: { webmail: webmail.id, ...reading.message } } : reading;
  } catch (error) {
    // A page that changed so much that the adapter fails must not leave the last customer standing.
    console.warn('Meibo', error);
    return { state: 'unreadable' };
  }
}

import { browser } from 'wxt/browser';
import { hearReader } from '@/lib/messages';
import { readSetting } from '@/lib/settings';

const alarm = 'reader';
const address = '/reader.html';

/**
 * Keeps the page that nobody sees open for as long as cards wait: it reads them, since a service worker cannot. It is
 * opened when a page says that cards wait and when the browser starts, and closes when its queue is empty. An alarm opens
 * it again should it crash.
 */
export function keepReaderDocument(): void {
  hearReader({
    cardsWait: open,
    queueIsEmpty: close,
    settings: async () => ({ by: await readSetting('deviceId'), autoConfirm: await readSetting('autoConfirm') }),
  });
  browser.runtime.onStartup.addListener(() => void open());
  browser.runtime.onInstalled.addListener(() => void open());
  browser.alarms.onAlarm.addListener(({ name }) => name === alarm && void open());
}

/** The reader asks to be closed while it holds this lock, so that no card can come in between unseen. */
async function open(): Promise<void> {
  await navigator.locks.request('reader-document', async () => {
    await browser.alarms.create(alarm, { periodInMinutes: 1 });
    const documents = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (documents.length > 0) return;
    await browser.offscreen.createDocument({ url: address, reasons: ['WORKERS'], justification: 'Reads business cards in workers.' });
  });
}

async function close(): Promise<void> {
  await browser.alarms.clear(alarm);
  await browser.offscreen.closeDocument();
}

import { type Browser, browser } from 'wxt/browser';
import type { Reading } from './domain/open-message';

// Messages exist only because a webmail page has no database, and the page that reads cards no way to close itself or to
// see the settings:
// webmail page → panel, over a port: the frame's reading, again whenever it changes;
// panel → webmail page: "announce", answered by a new port, so that a panel which opened later hears of the page as well;
// page → background: "cards-wait"; reader → background: "queue-is-empty", and "reader-settings", which is answered.
// The port is the proof of life: it breaks when the frame's document goes away, so nothing can stay behind in a panel.

const portName = 'webmail-frame';
const announce = 'announce';

/** A port that breaks sooner than this never had anybody at the other end. */
const shortLife = 1000;

type Port = Browser.runtime.Port;

/** The scripts that read the pages of sites that the user switched on, in the order in which they are to run. */
export const siteScripts = ['/guess.js', '/any-webmail.js'] as const;

/** All that read pages. Those of the listed webmails and of other sites do nothing in each other's, so all may be started in any. */
export const pageScripts = ['/webmail.js', ...siteScripts] as const;

/** A content script's life: over when a newer one has taken its place or the extension was updated beneath it. */
export interface ScriptLife {
  readonly signal: AbortSignal;
  readonly isInvalid: boolean;
}

declare global {
  /** Ends the script that reads this page. Seen by our own scripts alone: the page has a world of its own. */
  var endReading: (() => void) | undefined;
}

/** Begins the life of the script that reads this page, and ends that of a former one. */
export function startReading(): ScriptLife {
  globalThis.endReading?.();
  const life = new AbortController();
  globalThis.endReading = () => life.abort();
  return {
    signal: life.signal,
    get isInvalid() {
      if (!browser.runtime?.id) life.abort();
      return life.signal.aborted;
    },
  };
}

/** Tells every open panel what this frame shows, for as long as the frame lives; returns the function that tells. */
export function reportReadings(life: ScriptLife): (reading: Reading) => void {
  let port: Port | undefined;
  let current: Reading | undefined;

  const connect = () => {
    if (!current || life.isInvalid) return;
    const former = port;
    const next = browser.runtime.connect({ name: portName });
    const since = performance.now();
    port = next;
    next.onDisconnect.addListener(() => {
      if (life.isInvalid || port !== next) return;
      void browser.runtime.lastError; // "Nobody listens" is the ordinary case: no panel is open.
      port = undefined;
      // One panel of several may have closed the port for all of them.
      if (performance.now() - since > shortLife) connect();
    });
    post(current);
    former?.disconnect(); // After the new one, so that no panel sees a moment without.
  };

  const post = (reading: Reading) => {
    try {
      port?.postMessage({ reading });
    } catch {
      port = undefined; // Broken already, though not yet told so: whoever listens next will ask.
    }
  };

  const disconnect = () => {
    port?.disconnect();
    port = undefined;
  };

  const onMessage = (message: unknown) => {
    if (message === announce) connect();
  };
  browser.runtime.onMessage.addListener(onMessage);
  // A page kept for the back button is not open, and its port would not survive there.
  addEventListener('pagehide', disconnect, { signal: life.signal });
  addEventListener('pageshow', ({ persisted }) => persisted && connect(), { signal: life.signal });
  life.signal.addEventListener('abort', () => {
    disconnect();
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(onMessage);
  });

  return (reading) => {
    const isFirst = !current;
    current = reading;
    if (life.isInvalid) return; // Asking is what ends a script whose extension has gone.
    if (isFirst) connect();
    else post(reading);
  };
}

/** One frame of one tab; a new document in the same frame is the same frame. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/**
 * Hears every webmail frame of every window: `undefined` when its page has gone, else what it says, still to be parsed.
 * Asks the pages that are already open to speak, the given tab first. Returns the function that ends it.
 */
export function hearReadings(hear: (frame: Frame, said: unknown) => void, firstTabId?: number): () => void {
  const ports = new Map<string, Port>();
  let isOver = false;

  const onConnect = (port: Port) => {
    const tabId = port.sender?.tab?.id;
    const frameId = port.sender?.frameId;
    if (port.name !== portName || tabId === undefined || frameId === undefined) return;
    const frame = `${tabId}/${frameId}`;
    port.onMessage.addListener((said: unknown) => {
      ports.set(frame, port); // The last one to speak is the document that is there now.
      if (!isOver) hear({ tabId, frameId }, said);
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (ports.get(frame) !== port) return;
      ports.delete(frame);
      if (!isOver) hear({ tabId, frameId }, undefined);
    });
  };

  browser.runtime.onConnect.addListener(onConnect);
  void askAll(firstTabId);
  return () => {
    isOver = true; // The ports stay as they are: to close one here would close it for the other panels too.
    browser.runtime.onConnect.removeListener(onConnect);
  };
}

async function askAll(firstTabId: number | undefined): Promise<void> {
  const ask = (tabId: number) => browser.tabs.sendMessage(tabId, announce).catch(() => undefined); // No webmail in that tab.
  if (firstTabId !== undefined) await ask(firstTabId);
  for (const { id } of await browser.tabs.query({})) if (id !== undefined && id !== firstTabId) void ask(id);
}

/** What the reader needs to know of the settings: who writes, and whether sure cards are saved without a look. */
export interface ReaderSettings {
  by: string;
  autoConfirm: boolean;
}

const ask = {
  cardsWait: 'cards-wait',
  queueIsEmpty: 'queue-is-empty',
  settings: 'reader-settings',
} as const;

/** Tells the background that cards wait to be read. */
export const sayCardsWait = (): Promise<void> => browser.runtime.sendMessage(ask.cardsWait);

/** Tells the background that the page which reads cards is no longer needed; it closes while this waits. */
export const sayQueueIsEmpty = (): Promise<void> => browser.runtime.sendMessage(ask.queueIsEmpty);

/** The settings that hold now; the page that reads cards has no way of its own to them. */
export const askReaderSettings = (): Promise<ReaderSettings> => browser.runtime.sendMessage(ask.settings);

/** Hears, in the background, what pages and the reader say. */
export function hearReader(answer: { [name in keyof typeof ask]: () => Promise<unknown> }): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond: (answer: unknown) => void) => {
    const name = (['cardsWait', 'queueIsEmpty', 'settings'] as const).find((each) => ask[each] === message);
    if (!name) return false;
    answer[name]().then(respond, (error: unknown) => {
      console.error(error);
      respond(undefined);
    });
    return true; // The answer comes later.
  });
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '@/lib/domain/open-message';
import { hearReadings, reportReadings, type ScriptLife } from '@/lib/messages';

type Listener = (...values: unknown[]) => void;

// The browser's message channels, as far as a page and some panels need them. Every panel gets a port of its own;
// the page's port breaks when the last of them has gone, and at once when there is none.
const runtime = vi.hoisted(() => {
  const events = () => {
    const listeners = new Set<Listener>();
    return {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
      tell: (...values: unknown[]) => [...listeners].map((listener) => listener(...values)),
      size: () => listeners.size,
    };
  };
  return {
    id: 'meibo' as string | undefined,
    lastError: undefined,
    onMessage: events(),
    onConnect: events(),
    events,
    connects: 0,
  };
});
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      ...runtime,
      get id() {
        return runtime.id;
      },
      connect: ({ name }: { name: string }) => {
        runtime.connects++;
        const [here, there] = [runtime.events(), runtime.events()];
        const [hereGone, thereGone] = [runtime.events(), runtime.events()];
        let isOpen = true;
        const far = { name, sender: { tab: { id: 7 }, frameId: 2 }, onMessage: there, onDisconnect: thereGone };
        queueMicrotask(() => {
          if (runtime.onConnect.size() > 0) return void runtime.onConnect.tell(far);
          isOpen = false;
          hereGone.tell();
        });
        return {
          name,
          onMessage: here,
          onDisconnect: hereGone,
          postMessage: (message: unknown) => {
            if (!isOpen) throw new Error('Attempting to use a disconnected port object');
            queueMicrotask(() => there.tell(message));
          },
          disconnect: () => {
            isOpen = false;
            queueMicrotask(() => thereGone.tell());
          },
        };
      },
    },
    tabs: {
      query: async () => [{ id: 7 }],
      sendMessage: async (_: number, message: unknown) => void runtime.onMessage.tell(message),
    },
  },
}));

const pass = () => new Promise((resolve) => setTimeout(resolve, 5));
const none: Reading = { state: 'none' };
const unreadable: Reading = { state: 'unreadable' };

let abort: AbortController;
const life: ScriptLife = {
  get signal() {
    return abort.signal;
  },
  get isInvalid() {
    if (!runtime.id) abort.abort();
    return abort.signal.aborted;
  },
};

/** What one panel hears, newest last; `gone` when the frame's document went away. */
async function openPanel(): Promise<{ heard: string[]; close: () => void }> {
  const heard: string[] = [];
  const close = hearReadings((_, said) => heard.push(said ? (said as { reading: Reading }).reading.state : 'gone'));
  await pass();
  return { heard, close };
}

const page = new EventTarget();
beforeEach(() => {
  abort = new AbortController();
  runtime.id = 'meibo';
  runtime.connects = 0;
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => abort.abort());

test('an open panel hears every reading, and that the page has gone', async () => {
  const panel = await openPanel();
  const report = reportReadings(life);
  report(none);
  report(unreadable);
  await pass();
  abort.abort();
  await pass();
  expect(panel.heard).toEqual(['none', 'unreadable', 'gone']);
  panel.close();
});

test('without a panel nothing happens, and a panel that opens later hears the last reading', async () => {
  const report = reportReadings(life);
  report(none);
  await pass();
  report(unreadable);
  await pass();
  expect(runtime.connects).toBe(1);
  const panel = await openPanel();
  expect(panel.heard).toEqual(['unreadable']);
  panel.close();
});

test('a second panel takes nothing from the first', async () => {
  const first = await openPanel();
  const report = reportReadings(life);
  report(none);
  await pass();
  const second = await openPanel();
  report(unreadable);
  await pass();
  expect(first.heard).toEqual(['none', 'none', 'unreadable']);
  expect(second.heard).toEqual(['none', 'unreadable']);
  first.close();
  second.close();
});

test('a page that is left is gone, and is back when the user goes back to it', async () => {
  const panel = await openPanel();
  reportReadings(life)(none);
  await pass();
  page.dispatchEvent(new Event('pagehide'));
  await pass();
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await pass();
  expect(panel.heard).toEqual(['none', 'gone', 'none']);
  panel.close();
});

test('a script whose extension was updated beneath it ends quietly', async () => {
  const report = reportReadings(life);
  report(none);
  await pass();
  runtime.id = undefined;
  report(unreadable);
  expect(abort.signal.aborted).toBe(true);
  expect(runtime.connects).toBe(1);
});

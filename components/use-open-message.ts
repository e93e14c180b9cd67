import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { heedReading, settleDoubt } from '@/lib/domain/habit';
import { type Excluded, type Shown, withoutNeverRecord } from '@/lib/domain/never-record';
import { type Habit, Reading, type SiteRule } from '@/lib/domain/open-message';
import { chooseReading, seenBy } from '@/lib/domain/reading';
import { z } from '@/lib/domain/zod';
import { hearReadings } from '@/lib/messages';
import { changeSetting, watchSetting } from '@/lib/settings';

/** How long a page may take to answer before it counts as no webmail. */
const grace = 300;
/** The same for a page that is still loading: the content script starts when that is done. */
const loadingGrace = 3000;

const Said = z.object({ reading: Reading });

/** What the panel's own window shows. */
export interface OpenTab {
  /** The window's active tab; its address only where the browser lets us know it. */
  tab?: { id: number; url?: string | undefined };
  /** `elsewhere`: no webmail that can be read. Absent while that is not known yet: show nobody, and nothing else either. */
  reading?: Exclude<Reading, { state: 'message' }> | Shown | Excluded | { state: 'elsewhere' };
}

/** The open message of the window this page stands in, live. A person is gone the moment their message is. */
export function useOpenMessage(): OpenTab {
  const [open, setOpen] = useState<OpenTab>({});
  useEffect(() => {
    const abort = new AbortController();
    void followWindow(setOpen, abort.signal);
    return () => abort.abort();
  }, []);
  return open;
}

/** The site that no adapter knows of which this is a reading. */
const siteOf = (reading: Reading): string | undefined =>
  reading.state === 'message' ? reading.message.guess?.site : reading.state === 'none' ? reading.site : undefined;

/** Counts how a site shows people. */
async function heedHabit(reading: Reading, known: Record<string, SiteRule> | undefined): Promise<void> {
  const site = siteOf(reading);
  const changes = (habit: Habit | undefined) => heedReading(habit, reading) !== habit;
  if (!site || !changes(known?.[site]?.habit)) return;
  await changeSetting('siteRules', (rules) => {
    const { habit: former, ...rule } = rules[site] ?? { never: [] };
    const habit = heedReading(former, reading);
    return habit ? { ...rules, [site]: { ...rule, habit } } : rules;
  });
}

/** Reports what the active tab of this page's window shows, whenever that changes, until the signal ends it. */
async function followWindow(report: (open: OpenTab) => void, signal: AbortSignal): Promise<void> {
  const tabs = new Map<number, Map<number, Reading>>();
  let tab: OpenTab['tab'];
  // Until both are read nobody is shown: an empty list and an unknown one are not the same.
  let own: string[] | undefined;
  let neverRecord: string[] | undefined;
  let isElsewhere = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let reported = '';

  let rules: Record<string, SiteRule> | undefined;
  const seen = (readings: Reading[]) => {
    if (!own || !neverRecord || !rules) return undefined;
    const settled = readings.map((reading) => settleDoubt(reading, rules?.[siteOf(reading) ?? '']?.habit));
    return withoutNeverRecord(seenBy(chooseReading(settled), own), neverRecord);
  };

  const show = () => {
    const frames = tab && tabs.get(tab.id);
    const reading = frames ? seen([...frames.values()]) : isElsewhere ? ({ state: 'elsewhere' } as const) : undefined;
    const open = { ...(tab ? { tab } : {}), ...(reading ? { reading } : {}) };
    const text = JSON.stringify(open);
    if (text === reported || signal.aborted) return;
    reported = text;
    report(open);
  };

  /** Nobody answers from this tab: it is elsewhere, or will be if it stays silent for so long. */
  const expectNothing = (time: number) => {
    isElsewhere = time === 0;
    clearTimeout(waiting);
    if (time > 0) {
      waiting = setTimeout(() => {
        isElsewhere = true;
        show();
      }, time);
    }
  };

  const { id: windowId } = await browser.windows.getCurrent();
  const look = async (silence: number) => {
    const [active] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    if (active?.id === undefined || signal.aborted) return;
    const isSame = active.id === tab?.id;
    tab = { id: active.id, url: active.url };
    // What is known to be elsewhere stays so until it says something else: nothing flickers while pages load.
    if (!isElsewhere || !isSame) expectNothing(active.status === 'loading' ? loadingGrace : silence);
    show();
  };
  await look(grace);
  if (signal.aborted) return;

  const stopHearing = hearReadings(({ tabId, frameId }, said) => {
    const frames = tabs.get(tabId) ?? new Map<number, Reading>();
    const reading = said === undefined ? undefined : (Said.safeParse(said).data?.reading ?? { state: 'unreadable' as const });
    if (reading) frames.set(frameId, reading);
    else frames.delete(frameId);
    // Only of the tab that is looked at: several panels would count one message several times.
    if (reading && tabId === tab?.id) void heedHabit(reading, rules);
    if (frames.size > 0) tabs.set(tabId, frames);
    else tabs.delete(tabId);
    if (tabId !== tab?.id) return;
    if (frames.size === 0) {
      expectNothing(grace); // Its page is being left, and the next may be a webmail again.
      void look(grace);
    }
    show();
  }, tab?.id);

  const stopsWatching = [
    watchSetting('ownAddresses', (addresses) => {
      own = addresses;
      show();
    }),
    watchSetting('neverRecord', (list) => {
      neverRecord = list;
      show();
    }),
    watchSetting('siteRules', (known) => {
      rules = known;
      show();
    }),
  ];

  // Whoever is open in another tab has told so already, so a silent tab is elsewhere at once.
  const onActivated = ({ tabId, windowId: where }: { tabId: number; windowId: number }) => {
    if (where !== windowId) return;
    if (tabId !== tab?.id) isElsewhere = false;
    tab = { id: tabId };
    show();
    void look(0);
  };
  const onUpdated = (tabId: number, { status, url }: { status?: string; url?: string }) => {
    if (tabId === tab?.id && (status || url)) void look(grace);
  };
  const onMoved = () => void look(0);

  const moves = [browser.tabs.onAttached, browser.tabs.onDetached, browser.tabs.onRemoved, browser.tabs.onReplaced];
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  for (const event of moves) event.addListener(onMoved);
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    stopHearing();
    for (const stop of stopsWatching) stop();
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    for (const event of moves) event.removeListener(onMoved);
  });
}

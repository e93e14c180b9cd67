import type { Browser } from 'playwright';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds by the clock, and of work: on a busy machine the first has others' work in it. */
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string } };
}

/** What the extension's scripts did in pages while something else was done. */
export interface ScriptTimes {
  /** How often the browser called into them. */
  count: number;
  /** Milliseconds of work, for each call and those that followed it within a short while; `style` is the page's own styling in it, which is done then and not in the next frame. */
  perMessage: { all: number; style: number }[];
}

/** Longer than the watcher waits, shorter than the time between two messages. */
const apart = 250_000;

/** Traces every call of a content script while the work is done, with all that the call makes the browser do. */
export async function scriptTimes(browser: Browser, work: () => Promise<unknown>): Promise<ScriptTimes> {
  await browser.startTracing(undefined, { categories: ['devtools.timeline'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const calls = traceEvents
    .filter(({ name, args }) => name === 'FunctionCall' && /^chrome-extension:\/\/[^/]+\/[\w-]+\.js$/.test(args.data?.url ?? ''))
    .sort((one, other) => one.ts - other.ts);
  const styling = traceEvents.filter(({ name }) => name === 'UpdateLayoutTree');
  const workOf = ({ dur = 0, tdur = dur }: TraceEvent) => tdur / 1000;
  const perMessage: ScriptTimes['perMessage'] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const call of calls) {
    if (call.ts - last > apart) perMessage.push({ all: 0, style: 0 });
    last = call.ts;
    const now = perMessage.at(-1);
    if (!now) continue;
    const isWithin = ({ pid, tid, ts }: TraceEvent) =>
      pid === call.pid && tid === call.tid && ts >= call.ts && ts <= call.ts + (call.dur ?? 0);
    now.all += workOf(call);
    now.style += styling.filter(isWithin).reduce((sum, event) => sum + workOf(event), 0);
  }
  return { count: calls.length, perMessage };
}

// `npm run bench:panel`: opens messages of invented customers in a mailbox like Gmail's, in a real Chromium with the built extension,
// and times from the change of the page until the side panel has painted the customer: who it is, and then all with the history.
// The floor, in turns with it: the same page, content script and port, and a panel that shows always the same text. The last line is JSON.
// `--keep FOLDER` keeps the filled browsers in FOLDER/1000 and FOLDER/100000, each as `bench:scale --keep` leaves it.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readMetrics } from '../scripts/lib/page-metrics.ts';
import { openMessage, type Sender } from './mail-page.ts';
import { type Beside, clockStart, openBeside, type Way, watchPainted } from './panel-browser.ts';
import { log, median, percentile, printRows, type Row } from './rows.ts';
import { scriptTimes } from './script-times.ts';

const { values } = parseArgs({
  options: { contacts: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '8' }, keep: { type: 'string' } },
});
const contacts = Number(values.contacts);
const rounds = Number(values.rounds);
const built = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
if (!existsSync(join(built, 'manifest.json'))) throw new Error('The extension is not built: run `npm run build` first.');

/** The first messages after a panel was opened are not counted: its code is not warm. */
const warmUp = 5;
const perRound = 25;
const switches = 200;
const senderCount = Math.max(switches + 20, rounds * perRound * 2 + 50);

/** Longer than the watcher waits between two looks. */
const rest = 250;
/** A page is seldom at rest before: the watcher looks again only 150 ms after its last look. */
const changedBefore = 40;

const ways = ['text', 'page', 'product'] as const satisfies readonly Way[];
type Times = Record<Way, { rested: number[]; whole: number[]; restless: number[] }>;

const rows: Row[] = [];
const sizes = contacts > 1000 ? [1000, contacts] : [contacts];
const measured: Times[] = [];
const besides: Beside[] = [];
try {
  for (const size of sizes) {
    besides.push(await openBeside(built, size, values.keep && join(values.keep, String(size)), senderCount));
    const none = () => ({ rested: [], whole: [], restless: [] });
    measured.push({ text: none(), page: none(), product: none() });
  }
  // In turns, so that whatever else the machine does meets all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [index, beside] of besides.entries()) {
      for (const place of ways.keys()) {
        const way = ways[(place + round) % ways.length] ?? 'text';
        const times = await measureRound(beside, way, round);
        log(`round ${round + 1} of ${rounds}, ${sizes[index]} customers, ${way}: ${median(times.rested).toFixed(1)} ms`);
        measured[index]?.[way].rested.push(...times.rested);
        measured[index]?.[way].whole.push(...times.whole);
        measured[index]?.[way].restless.push(...times.restless);
      }
    }
  }
  addTimes();
  const last = besides.at(-1);
  if (last) await measureLoad(last);
} finally {
  for (const beside of besides) await beside.close();
}
await addBytes();
printRows(`${contacts} customers, 10 entries each`, rows, { contacts, rounds });

/** Milliseconds from a change of the page until its customer was painted, for some messages. */
async function measureRound({ mail, panel, senders, turnTo }: Beside, way: Way, round: number): Promise<Times[Way]> {
  await turnTo(way);
  const between = (await clockStart(panel)) - (await clockStart(mail));
  const next = await watchPainted(panel);
  let isFirst = true;
  const time = async (sender: Sender, before?: number) => {
    const at = await openMessage(mail, sender, before);
    let painted = await next();
    // A panel that has just been opened shows whoever was open already.
    if (isFirst && painted.email !== sender.email) painted = await next();
    isFirst = false;
    if (painted.email !== sender.email || (way === 'product' && painted.name !== sender.name))
      throw new Error(`The panel shows ${painted.name} for ${sender.email}.`);
    // The frames of the panel come as they will: no message keeps step with them.
    await sleep(rest + 20 * Math.random());
    return { named: painted.named + between - at, whole: painted.whole + between - at };
  };
  // Each round has its own customers: what the database has at hand of them is as it comes.
  const own = senders.slice(round * perRound * 2);
  const times: { named: number; whole: number }[] = [];
  for (const sender of own.slice(0, warmUp + perRound)) times.push(await time(sender));
  const restless: number[] = [];
  for (const sender of own.slice(warmUp + perRound, warmUp + perRound + 10)) restless.push((await time(sender, changedBefore)).named);
  const counted = times.slice(warmUp);
  return { rested: counted.map(({ named }) => named), whole: counted.map(({ whole }) => whole), restless };
}

function addTimes(): void {
  const large = measured.at(-1);
  const small = measured[0];
  if (!large || !small) return;
  const spread = (times: number[]) => `p10 ${percentile(times, 0.1).toFixed(1)}, p90 ${percentile(times, 0.9).toFixed(1)}`;
  for (const [index, { text, page, product }] of measured.entries()) {
    const name = `customer shown among ${(sizes[index] ?? 0).toLocaleString('en')}`;
    const p95 = (times: Times[Way]) => percentile(times.rested, 0.95);
    rows.push(
      {
        ...{ name: `${name}, p50`, floor: median(text.rested), value: median(product.rested), unit: 'ms', most: 1.5 },
        also: `floor ${spread(text.rested)}; measured ${spread(product.rested)}`,
      },
      { name: `${name}, p95`, floor: p95(text), value: p95(product), unit: 'ms', most: 2 },
      {
        ...{ name: `${name}, with their history, p50`, floor: median(text.rested), value: median(product.whole), unit: 'ms' },
        also: `p95 ${percentile(product.whole, 0.95).toFixed(1)}`,
      },
      {
        ...{ name: `${name}, with their history, against a page that is always the same, p50` },
        ...{ floor: median(page.whole), value: median(product.whole), unit: 'ms' },
      },
      {
        ...{
          name: `${name}, ${changedBefore} ms after another change, p50`,
          floor: median(text.restless),
          value: median(product.restless),
        },
        ...{ unit: 'ms', also: `p95 ${percentile(text.restless, 0.95).toFixed(1)} and ${percentile(product.restless, 0.95).toFixed(1)}` },
      },
    );
  }
  if (large === small) return;
  rows.push({
    name: 'customer shown, against 1,000, p50',
    ...{ floor: median(small.product.rested), value: median(large.product.rested), unit: 'ms', most: 1.2 },
    also: `p95 ${(percentile(large.product.rested, 0.95) / percentile(small.product.rested, 0.95)).toFixed(2)} ×`,
  });
}

/** What the extension's script costs the mail page, and what stays behind. */
async function measureLoad({ mail, panel, senders, browser, turnTo }: Beside): Promise<void> {
  log(`opening ${switches} messages`);
  await turnTo('product');
  const next = await watchPainted(panel);
  const openAll = async (all: readonly Sender[]) => {
    for (const sender of all) {
      await openMessage(mail, sender);
      await next();
      await sleep(rest);
    }
  };
  await openAll(senders.slice(0, 20));
  const counted = await countPorts(panel);
  const before = [await readMetrics(mail), await readMetrics(panel)] as const;
  const tasks = await scriptTimes(browser, () => openAll(senders.slice(20, 20 + switches)));
  const after = [await readMetrics(mail), await readMetrics(panel)] as const;
  const ports = await counted();
  const all = tasks.perMessage.map((message) => message.all);
  const own = tasks.perMessage.map((message) => message.all - message.style);
  rows.push(
    {
      ...{ name: 'main thread of the mail page per message, p50', value: median(all), unit: 'ms', most: 1 },
      also: `p95 ${percentile(all, 0.95).toFixed(2)}; without the page’s own styling ${median(own).toFixed(2)}`,
    },
    ...(['mail page', 'panel'] as const).flatMap((where, index): Row[] =>
      [
        ['JSEventListeners', 'listeners', 1],
        ['Nodes', 'nodes', 1],
        ['JSHeapUsedSize', 'kB of scripts', 1024],
      ].map(([key, what, unit]) => ({
        name: `left in the ${where} by ${switches} messages: ${what}`,
        value: ((after[index]?.[key as string] ?? 0) - (before[index]?.[key as string] ?? 0)) / (unit as number),
        unit: '',
        also: `${Math.round((after[index]?.[key as string] ?? 0) / (unit as number))} in all`,
      })),
    ),
    { name: `ports opened by ${switches} messages`, value: ports, unit: '', most: 0 },
  );
  log('idling');
  const idle = await scriptTimes(browser, () => mail.waitForTimeout(10_000));
  rows.push({ name: 'wake-ups in the mail page in 10 s at rest', value: idle.count, unit: '', most: 0 });
}

/** Counts the ports that pages open to the panel from now on. */
async function countPorts(panel: Beside['panel']): Promise<() => Promise<number>> {
  await panel.evaluate(() => {
    Object.assign(window, { ports: 0 });
    chrome.runtime.onConnect.addListener(() => {
      (window as unknown as { ports: number }).ports++;
    });
  });
  return () => panel.evaluate(() => (window as unknown as { ports: number }).ports);
}

/** How large the scripts are that come into other people's pages. */
async function addBytes(): Promise<void> {
  for (const file of (await readdir(built)).filter((name) => name.endsWith('.js') && name !== 'background.js')) {
    const { size } = await stat(join(built, file));
    rows.push({ name: `script in mail pages: ${file}`, value: size / 1000, unit: 'kB', most: 12 });
  }
}

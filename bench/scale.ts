// `npm run bench:scale -- --contacts 100000`: fills the built extension's database with invented people in a real Chromium and
// times what grows with their number, each against a floor of the same run. The last line is JSON.
// `--firefox` asks Firefox what it can be asked. `--keep FOLDER` keeps the browser's profile: the next run finds it filled and times only what reads.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findFirefox } from '../scripts/lib/browser.mjs';
import { log, median, percentile, printRows, type Row } from './rows.ts';
import { heapOf, openScaleBrowser, rendererMemory, type ScaleChromium, toStaticPage } from './scale-browser.ts';
import { openScaleFirefox } from './scale-firefox.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '10000' },
    'browser-args': { type: 'string', default: '' },
    keep: { type: 'string' },
    firefox: { type: 'boolean' },
  },
});
const contacts = Number(values.contacts);
const extension = join(fileURLToPath(new URL('..', import.meta.url)), values.firefox ? '.output/firefox-mv3' : '.output/chrome-mv3');
if (!existsSync(join(extension, 'manifest.json'))) throw new Error('The extension is not built: run `npm run build` first.');

const rows: Row[] = [];

const isFilled = values.keep !== undefined && existsSync(values.keep);
const browser = values.firefox
  ? await openScaleFirefox(extension, findFirefox() ?? '')
  : await openScaleBrowser(
      extension,
      values.keep,
      process.env.MEIBO_BROWSER ?? '/usr/bin/chromium',
      values['browser-args'].split(' ').filter(Boolean),
    );
try {
  if (!isFilled) await measureWriting();
  await measureLookingUp();
  await measureSearch();
  if (browser.chromium) await measureOpening(browser.chromium);
} finally {
  await browser.close();
}
printRows(`${contacts} contacts, 10 entries each${values['browser-args'] && `, ${values['browser-args']}`}`, rows, {
  contacts,
  browserArgs: values['browser-args'],
});

async function measureWriting(): Promise<void> {
  const page = await browser.openBench();
  const rounds = contacts <= 10_000 ? 4 : 2; // Each is first half of the time.
  const written = [];
  for (let round = 0; round < rounds; round++) {
    log(`writing ${contacts} contacts, round ${round + 1} of ${rounds}`);
    written.push(
      await page.evaluate(([count, at, name]) => window.scale.write(count, at, name), [
        contacts,
        round,
        round === 0 ? 'meibo' : `meibo-${round}`,
      ] as const),
    );
  }
  const per = (milliseconds: number) => (milliseconds * 1000) / contacts;
  rows.push({
    name: 'bulk write of contacts',
    floor: per(median(written.map(({ raw }) => raw))),
    value: per(median(written.map(({ own }) => own))),
    unit: 'µs each',
    most: 2,
    also: `ratios ${written.map(({ raw, own }) => (own / raw).toFixed(2)).join(' ')}`,
  });
  log('filling in posts and histories');
  await page.evaluate((count) => window.scale.fill(count, 'meibo'), contacts);
  if (contacts > 1000) {
    await page.evaluate(() => window.scale.write(1000, 0, 'small'));
    await page.evaluate(() => window.scale.fill(1000, 'small'));
  }
  await page.close();
}

async function measureLookingUp(): Promise<void> {
  log('looking people up');
  const page = await browser.openBench();
  const lookUp = ([count, name]: readonly [number, string]) => window.scale.lookUp(count, name, 300);
  const small = contacts > 1000 ? await page.evaluate(lookUp, [1000, 'small'] as const) : undefined;
  const large = await page.evaluate(lookUp, [contacts, 'meibo'] as const);
  await page.close();
  for (const { key, name, most } of [
    { key: 'entries', name: 'customer by address + last 20 entries, p50', most: 6 },
    { key: 'panel', name: 'all that the panel shows of them, p50', most: undefined },
  ] as const) {
    const [floor, value] = [median((small ?? large).floor), median((small ?? large)[key])];
    rows.push({
      name: `${name}, at 1,000`,
      floor,
      value,
      unit: 'ms',
      ...(most && { most }),
      also: `p99 ${percentile((small ?? large)[key], 0.99).toFixed(2)}`,
    });
    if (small)
      rows.push({
        name: `${name}, against that`,
        floor: value,
        value: median(large[key]),
        unit: 'ms',
        most: 1.5,
        also: `p99 ${percentile(large[key], 0.99).toFixed(2)}, floor ${median(large.floor).toFixed(2)}`,
      });
  }
}

async function measureSearch(): Promise<void> {
  log('searching');
  const page = await browser.openBench();
  const before = await page.heap();
  const loading = await page.evaluate(() => window.scale.load());
  const after = await page.heap();
  const searched = await page.evaluate((count) => window.scale.search(count), contacts);
  const times = searched.map(({ milliseconds }) => milliseconds);
  const slowest = searched.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  rows.push({
    name: 'search, 1 to 3 characters, first 50, p99',
    value: percentile(times, 0.99),
    unit: 'ms',
    most: 16,
    also: `p50 ${median(times).toFixed(2)}, slowest ${slowest.map(({ query, milliseconds }) => `${query} ${milliseconds.toFixed(1)}`).join(', ')}`,
  });
  const edits = [];
  for (let round = 0; round < 5; round++) edits.push(await page.evaluate((count) => window.scale.edit(count), contacts));
  const length = await page.evaluate(() => window.scale.textLength());
  const scans = await page.evaluate(() => window.scale.scan(5));
  rows.push({
    name: 'duplicate scan of everything, with reading it, p50',
    value: median(scans.map(({ milliseconds }) => milliseconds)),
    unit: 'ms',
    also: `${scans[0]?.found} pairs`,
  });
  rows.push({
    name: 'words looked for in all histories',
    value: await page.evaluate(() => window.scale.searchHistory('再提案')),
    unit: 'ms',
  });
  rows.push({ name: isFilled ? 'search read as it was stored' : 'search put together, before it is stored', value: loading, unit: 'ms' });
  // It is stored once it rests.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  await page.close();
  if (before !== undefined && after !== undefined) {
    rows.push({
      name: 'memory of the search',
      value: after - before,
      unit: 'MB',
      most: 60,
      also: `${length.toFixed(0)} characters a contact`,
    });
  }
  rows.push({
    name: 'an edit can be found, p50',
    value: median(edits),
    unit: 'ms',
    most: 100,
    also: edits.map((one) => one.toFixed(0)).join(' '),
  });
}

async function measureOpening({ openPage, addPage }: ScaleChromium): Promise<void> {
  log('opening the app');
  const opened = [];
  for (let round = 0; round < 5; round++) {
    const { page, milliseconds } = await openPage('/app.html#/customers', 'count');
    opened.push(milliseconds);
    await page.close();
  }
  rows.push({
    name: 'search ready after opening the app',
    value: median(opened),
    unit: 'ms',
    most: 1000,
    also: opened.map((one) => one.toFixed(0)).join(' '),
  });
  const { page: app } = await openPage('/app.html#/customers', 'count');
  await app.waitForTimeout(1000);
  const [heap, memory] = [await heapOf(app), await rendererMemory(app)];
  await addPage('static.html', await app.evaluate(toStaticPage));
  await app.close();
  const [own, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < 15; round++) {
    for (const [path, times] of [
      ['/static.html', floor],
      ['/app.html#/customers', own],
    ] as const) {
      const { page, milliseconds } = await openPage(path, 'row');
      times.push(milliseconds);
      await page.close();
    }
  }
  rows.push({ name: 'first page of the customer list, p50', floor: median(floor), value: median(own), unit: 'ms', most: 2 });
  rows.push({
    name: 'memory of the app with the list open',
    value: heap,
    unit: 'MB',
    most: 150,
    also: memory === undefined ? 'of its scripts' : `of its scripts; the whole renderer has ${memory.toFixed(0)} of its own`,
  });
}

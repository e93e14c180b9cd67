import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMetrics } from '../../scripts/lib/page-metrics';
import { openMail } from '../../scripts/lib/sample-mail';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';
import { seedContacts } from './support/seed';

let extension: Extension;
let mail: Page;
let panel: Page;
const people = Array.from({ length: 6 }, (_, index) => ({ name: `見本 ${index}`, email: `person${index}@sample${index}.example` }));

beforeAll(async () => {
  // Without its compiler: the code it makes of what runs often counts as the page's memory, and grows for some hundred messages.
  extension = await launchExtension({ build: 'chrome-mv3', args: ['--js-flags=--jitless --no-lazy-feedback-allocation'] });
  await seedContacts(
    extension,
    people.slice(1).map(({ name, email }) => [name, email] as const),
  );
  mail = await openMail(extension.context, { email: 'nobody@elsewhere.example', name: '誰か' });
  panel = await extension.openPanel(mail);
});
afterAll(() => extension.close());

let opened = 0;

/** Opens a message of each of them so many times: the first is unknown, the others are customers. */
async function openMessages(rounds: number): Promise<void> {
  for (let count = 0; count < rounds * people.length; count++) {
    const index = count % people.length;
    const person = people[index];
    if (!person) continue;
    opened++;
    await mail.evaluate(
      ([{ name, email }, id]) => {
        const shown = document.querySelector('[data-legacy-message-id]');
        const next = shown?.cloneNode(true) as Element;
        next.setAttribute('data-legacy-message-id', id);
        const sender = next.querySelector('.gD');
        sender?.setAttribute('email', email);
        sender?.setAttribute('name', name);
        shown?.replaceWith(next);
      },
      [person, `19aa0c2d7e5b${1000 + opened}`] as const,
    );
    await expectPanel(panel, { state: index === 0 ? 'unknown' : 'contact', address: person.email, via: 'gmail' }, person.name);
    if (index > 0) await panel.locator('h1', { hasText: person.name }).waitFor();
  }
}

test('going through many messages leaves no port, no listener, no element and no memory behind', async () => {
  await expectPanel(panel, { state: 'unknown', address: 'nobody@elsewhere.example', via: 'gmail' });
  await panel.evaluate(() => {
    Object.assign(window, { ports: 0 });
    chrome.runtime.onConnect.addListener(() => Object.assign(window, { ports: Number(Reflect.get(window, 'ports')) + 1 }));
  });
  await openMessages(2);
  const before = leastOf([await measure(), await measureNext(), await measureNext()]);
  await openMessages(10);

  // The browser may still hold the customer shown before, and no more than that: some messages later it has let go.
  await expect.poll(async () => more(before, await measureNext()), { timeout: 60_000, interval: 0 }).toEqual([]);
  expect(await panel.evaluate(() => Reflect.get(window, 'ports'))).toBe(0);
});

/** By how much each may differ: what comes and goes. The elements of sixty customers would be several megabytes. */
const mostMore = { JSEventListeners: 10, Nodes: 20, Documents: 0, JSHeapUsedSize: 600_000 };
type Counts = Record<string, number>;

/** What both pages hold now, by `mail Nodes` and the like. */
async function measure(): Promise<Counts> {
  await panel.waitForTimeout(500); // What is asked last about the last customer is there by then.
  const pages = { mail: await readMetrics(mail), panel: await readMetrics(panel) };
  const counts = Object.entries(pages).flatMap(([page, metrics]) =>
    Object.keys(mostMore).map((name) => [`${page} ${name}`, metrics[name] ?? Number.NaN] as const),
  );
  return Object.fromEntries(counts);
}

async function measureNext(): Promise<Counts> {
  await openMessages(1);
  return measure();
}

const leastOf = (all: readonly Counts[]): Counts =>
  Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, Math.min(...all.map((counts) => counts[name] ?? Number.NaN))]));

/** What there is more of than before. */
function more(before: Counts, after: Counts): string[] {
  const isMore = ([name, count]: [string, number]) =>
    !(count - (before[name] ?? Number.NaN) <= (mostMore[name.split(' ')[1] as keyof typeof mostMore] ?? 0));
  return Object.entries(after)
    .filter(isMore)
    .map(([name, count]) => `${name}: ${before[name]} → ${count}`);
}

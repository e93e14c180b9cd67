import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Card } from '@/lib/domain/card';
import { readRows } from '@/scripts/lib/read-rows';
import { openApp, sampleCard } from './support/cards';
import { type Extension, launchExtension } from './support/extension';

const samples = ['hotaruno.png', 'larkmoor.png', 'hakuto.png'].map(sampleCard);
let profile: string;
let extension: Extension;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'meibo-queue-'));
  extension = await launchExtension({ build: 'chrome-mv3', profile });
});
afterEach(async () => {
  await extension.close();
  await rm(profile, { recursive: true, force: true });
});

/** The states of all cards, as the background sees them: no page of the extension needs to be open. */
const states = async (): Promise<string[]> => ((await extension.worker.evaluate(readRows, 'cards')) as Card[]).map(({ state }) => state);

const areAllRead = () =>
  vi.waitFor(async () => expect(await states()).toEqual(samples.map(() => 'read')), { timeout: 80_000, interval: 500 });

/** Puts cards in, and closes the page as soon as they are kept. */
async function putIn(): Promise<void> {
  const app = await openApp(extension, '/cards');
  await app.locator('input[type=file]').setInputFiles(samples);
  await vi.waitFor(async () => expect(await states()).toHaveLength(samples.length), { timeout: 20_000 });
  await app.close();
}

const documents = () => extension.worker.evaluate(async () => (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType));

test('the queue goes on with every page closed, and the page that reads closes itself', async () => {
  await putIn();
  expect(await documents()).not.toContain('TAB');
  await areAllRead();
  await vi.waitFor(async () => expect(await documents()).toEqual(['BACKGROUND']), { timeout: 60_000, interval: 1000 });
}, 180_000);

test('the queue goes on when the background is stopped', async () => {
  const app = await openApp(extension, '/cards');
  await app.locator('input[type=file]').setInputFiles(samples);
  const session = await app.context().newCDPSession(app);
  await session.send('ServiceWorker.enable' as never);
  await session.send('ServiceWorker.stopAllWorkers' as never);
  await vi.waitFor(async () => expect(await app.locator('li[data-state=read]').count()).toBe(samples.length), { timeout: 80_000 });
}, 120_000);

test('after a crash of the browser the queue is read without a page being opened', async () => {
  await putIn();
  await vi.waitFor(async () => expect(await states()).toContain('read'), { timeout: 60_000, interval: 200 });
  await extension.cdp.send('Browser.crash' as never).catch(() => undefined);
  await extension.close().catch(() => undefined);
  extension = await launchExtension({ build: 'chrome-mv3', profile });
  await areAllRead();
}, 180_000);

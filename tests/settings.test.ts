import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSetting, readSetting, watchSetting, writeSetting } from '@/lib/settings';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

afterEach(() => fakeBrowser.reset());

test('this device keeps the name it was given first, whoever asks', async () => {
  const [one, other] = await Promise.all([readSetting('deviceId'), readSetting('deviceId')]);
  expect(one).toMatch(/^[0-9a-f-]{36}$/);
  expect(other).toBe(one);
  expect(await readSetting('deviceId')).toBe(one);
});

test('a setting that was never set, and one that is not of its kind', async () => {
  expect(await readSetting('sites')).toEqual([]);
  await fakeBrowser.storage.local.set({ sites: 'https://mail.example/*' });
  expect(await readSetting('sites')).toEqual([]);
  await writeSetting('sites', ['https://mail.example/*']);
  expect(await readSetting('sites')).toEqual(['https://mail.example/*']);
});

test('who watches hears the value now and after every change of it', async () => {
  const heard: string[][] = [];
  const stop = watchSetting('ownAddresses', (value) => heard.push(value));
  await vi.waitFor(() => expect(heard).toEqual([[]]));
  await writeSetting('ownAddresses', ['me@shop.example']);
  await writeSetting('sites', []);
  await vi.waitFor(() => expect(heard).toEqual([[], ['me@shop.example']]));
  stop();
  await writeSetting('ownAddresses', []);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveLength(2);
});

test('two changes in the same moment are both kept', async () => {
  await Promise.all(['a.example', 'b.example'].map((entry) => changeSetting('neverRecord', (list) => [...list, entry])));
  expect((await readSetting('neverRecord')).toSorted()).toEqual(['a.example', 'b.example']);
});

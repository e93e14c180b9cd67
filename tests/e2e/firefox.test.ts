import { resolve } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Card } from '@/lib/domain/card';
import samples from '@/samples/samples.json';
import { findFirefox } from '@/scripts/lib/browser.mjs';
import { readRows } from '@/scripts/lib/read-rows';
import { type Firefox, launchFirefox } from './support/firefox';

const program = findFirefox();

describe.skipIf(!program)(`Firefox${program ? '' : ', which is not installed'}`, () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox(program ?? '', resolve('.output/firefox-mv3'));
  });
  afterAll(() => firefox?.close());

  test.each([
    ['app.html', '#app button'],
    ['sidepanel.html', '[data-panel][data-state]'],
  ])('%s opens without complaint', async (path, content) => {
    const { page, errors } = await firefox.open(path, content);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a card is read', async () => {
    const [sample] = samples;
    const { page, errors } = await firefox.open('app.html#/cards', 'input[type=file][multiple]');
    const input = (await page.$('input[type=file][multiple]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(resolve('public/samples', sample?.file ?? ''));

    const card = await vi.waitFor(
      async () => {
        const [first] = (await page.evaluate(readRows, 'cards')) as Card[];
        expect(first?.state).toMatch(/^(read|failed)$/);
        return first;
      },
      { timeout: 80_000, interval: 300 },
    );
    expect(card).toMatchObject({ state: 'read' });
    const email = card?.fields.filter(({ field }) => field === 'email').map(({ value }) => value);
    expect(email).toEqual(sample?.fields.email);
    expect(errors).toEqual([]);
  });
});

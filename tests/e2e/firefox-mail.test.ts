import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findFirefox } from '@/scripts/lib/browser.mjs';
import { type Firefox, launchFirefox } from './support/firefox';

const program = findFirefox();

// The sidebar is no page that a driver can reach, so its page stands in a tab here: it follows its window all the same.
describe.skipIf(!program)(`a mail beside the panel in Firefox${program ? '' : ', which is not installed'}`, () => {
  let firefox: Firefox;
  let panel: Page;
  let mail: Page;
  let errors: string[];

  beforeAll(async () => {
    firefox = await launchFirefox(program ?? '', resolve('.output/firefox-mv3'));
    ({ page: panel, errors } = await firefox.open('sidepanel.html', '[data-panel][data-state]'));
    mail = await panel.browser().newPage();
    await mail.setRequestInterception(true);
    mail.on('request', async (request) => {
      const file = new URL(request.url()).pathname.split('/').at(-1);
      const body = await readFile(`tests/fixtures/webmail/gmail/${file}`, 'utf8').catch(() => '');
      await request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    });
  });
  afterAll(() => firefox?.close());

  test.each([
    ['list.html', 'none', undefined],
    ['thread-open.html', 'unknown', 'ana.silva@example.com'],
    ['decoys.html', 'unknown', 'hanako.sato@fudosan.example'],
    ['changed.html', 'unreadable', undefined],
    ['reading-pane.html', 'unknown', 'ken@workshop.example'],
  ])('%s: %s', async (file, state, address) => {
    await mail.goto(`https://mail.google.com/mail/u/0/${file}`);
    await mail.bringToFront();
    await vi.waitFor(
      async () => {
        const shown = await panel.evaluate(() => {
          const { state, address } = document.querySelector<HTMLElement>('[data-panel]')?.dataset ?? {};
          return { state, address };
        });
        expect({ state: shown.state, address: shown.address ?? undefined }).toEqual({ state, address });
      },
      { timeout: 15_000, interval: 200 }, // A page in a tab behind another is slow.
    );
    expect(errors).toEqual([]);
  });

  test('a signature is read when asked', async () => {
    await mail.goto('https://mail.google.com/mail/u/0/signature.html');
    await mail.bringToFront();
    const company = () =>
      panel.evaluate(() => {
        document.querySelector<HTMLElement>('[data-action=add-from-mail]')?.click();
        return document.querySelector<HTMLInputElement>('[data-signature] [name=company]')?.value;
      });
    await vi.waitFor(async () => expect(await company()).toBe('株式会社青空システムズ'), { timeout: 15_000, interval: 500 });
    expect(errors).toEqual([]);
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel, recordAddresses } from './support/panel';
import { seedContacts } from './support/seed';

let extension: Extension;
let app: Page;
let panel: Page;
beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  await seedContacts(extension, [
    ['山田 太郎', 'taro@kaisha.example'],
    ['法務 花子', 'hanako@legal.example'],
  ]);
  app = await openApp(extension, '/settings');
  panel = await extension.openPanel(app);
});
afterAll(() => extension.close());

const list = () => app.locator('[data-setting=neverRecord]');
const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

test('the list is edited in the settings, and what is neither an address nor a domain is named and not saved', async () => {
  await list().locator('textarea').fill('Jinji@Ourshop.example\nlegal\n*.Private.example');
  await list().locator('[type=submit]').click();
  await expect(list().getByRole('alert')).toContainText('legal');
  await axe(app);
  await app.reload();
  await expect(list().locator('textarea')).toHaveValue('');

  await list().locator('textarea').fill('Jinji@Ourshop.example\nlegal.example\n*.Private.example');
  await list().locator('[type=submit]').click();
  await expect(list().getByRole('status')).not.toBeEmpty();
  await app.reload();
  await expect(list().locator('textarea')).toHaveValue('jinji@ourshop.example\nlegal.example\nprivate.example');
});

test('beside mail from the list the panel says why it is empty, and nobody flashes, not even in a panel that just opens', async () => {
  const mail = await openMail(extension.context, { email: 'Hanako@Tokyo.Legal.example', name: '法務 花子', id: '19aa0c2d7e5b5001' });
  await expectPanel(panel, { state: 'excluded', via: 'gmail' });
  await axe(panel);
  await expect(panel.getByText('花子')).toHaveCount(0);
  await panel.keyboard.press('l');

  await panel.evaluate(() => history.replaceState(null, '', location.pathname));
  await panel.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenStates: seen });
    new MutationObserver(() => {
      const state = document.querySelector<HTMLElement>('[data-panel]')?.dataset.state;
      if (state && seen.at(-1) !== state) seen.push(state);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  for (let times = 0; times < 3; times++) {
    await panel.reload();
    await expectPanel(panel, { state: 'excluded', via: 'gmail' });
    const states = await panel.evaluate(() => (window as unknown as { seenStates: string[] }).seenStates);
    expect(states.filter((state) => !['excluded', 'elsewhere', 'none'].includes(state))).toEqual([]);
  }

  await panel.locator('[data-action=record-again]').click();
  await expectPanel(panel, { state: 'unknown', address: 'hanako@tokyo.legal.example', via: 'gmail' });
  await panel.locator('[data-action=undo]').click();
  await expectPanel(panel, { state: 'excluded', via: 'gmail' });
  await mail.close();
});

test('from the panel an address or a domain goes on the list in one action, and comes off it by undo', async () => {
  const addresses = await recordAddresses(panel);
  const mail = await openMail(extension.context, { email: 'Taro+Order@kaisha.example', name: '山田 太郎', id: '19aa0c2d7e5b5002' });
  await expectPanel(panel, { state: 'contact', address: 'taro+order@kaisha.example', via: 'gmail' });
  await panel.locator('[data-action=mail-menu]').click();
  await panel.locator('[data-item="taro@kaisha.example"]').click();
  await expectPanel(panel, { state: 'excluded', via: 'gmail' });
  await panel.keyboard.press('Control+z');
  await expectPanel(panel, { state: 'contact', address: 'taro+order@kaisha.example', via: 'gmail' });
  expect(await addresses()).toEqual(['taro+order@kaisha.example']);
  await mail.close();

  const other = await openMail(extension.context, { email: 'x@nobody.example', name: 'X', id: '19aa0c2d7e5b5003' });
  await expectPanel(panel, { state: 'unknown', address: 'x@nobody.example', via: 'gmail' });
  await panel.locator('[data-action=mail-menu]').click();
  await panel.locator('[data-item="nobody.example"]').click();
  await expectPanel(panel, { state: 'excluded', via: 'gmail' });
  await app.reload();
  await expect(list().locator('textarea')).toHaveValue(/\nnobody\.example$/);
  await other.close();
});

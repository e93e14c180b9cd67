import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openMail } from '../../scripts/lib/sample-mail';
import { type Extension, launchExtension } from './support/extension';
import { expectPanel } from './support/panel';
import { seedContacts } from './support/seed';

const email = 'n.takahashi@hotaruno.example';
const widths = [320, 340, 360, 400];

/** The visible buttons and links that are hidden by something at their middle; each by what it is called. */
const hiddenOnes = (panel: Page, within: string) =>
  panel.locator(`${within} :is(button, a, input):not([popover] *)`).evaluateAll((all) =>
    all.flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return right > left && !one.contains(shown) && !one.closest('label')?.contains(shown) ? [one.outerHTML.slice(0, 80)] : [];
    }),
  );

describe.each(['ja', 'en'] as const)('in the panel, %s', (language) => {
  let extension: Extension;
  let panel: Page;
  beforeAll(async () => {
    extension = await launchExtension({ build: 'chrome-mv3', language });
    await seedContacts(extension, [['高橋 直人', email]]);
    panel = await extension.openPanel(await openMail(extension.context, { email, name: '高橋 直人' }));
    await expectPanel(panel, { state: 'contact', address: email, via: 'gmail' });
  });
  afterAll(() => extension.close());

  test('what is done from a customer stays one row, before and after a mail is logged', async () => {
    const log = panel.locator('[data-action=log]');
    for (const isLogged of [false, true]) {
      if (isLogged) await log.click();
      await expect(log).toHaveAttribute('data-logged', String(isLogged));
      for (const width of widths) {
        await panel.setViewportSize({ width, height: 640 });
        const row = panel.locator(':has(> [data-action=log])');
        const middles = await row.locator('button:not([popover] *), a').evaluateAll((all) =>
          all.map((one) => {
            const { top, bottom, right } = one.getBoundingClientRect();
            return [Math.round((top + bottom) / 2), right > innerWidth];
          }),
        );
        expect(middles, `${width} px`).toEqual(Array(7).fill([middles[0]?.[0], false]));
        expect(
          await row.getByRole('button').evaluateAll((all) => all.map((one) => one.textContent?.trim() || one.ariaLabel)),
        ).not.toContain('');
      }
    }
  });

  test('the bar that tells what happened hides no button at the foot', async () => {
    await panel.locator('[data-action=undo]').click();
    for (const key of ['n', 'e']) {
      await panel.keyboard.press(key);
      for (const width of widths) {
        await panel.setViewportSize({ width, height: 640 });
        await expect(panel.locator('[data-action=undo], [role=status][data-shown=true]').first()).toBeVisible();
        await expect.poll(() => hiddenOnes(panel, '[data-foot]'), { message: `${key}, ${width} px` }).toEqual([]);
        expect(await hiddenOnes(panel, '[role=status]')).toEqual([]);
      }
      await panel.keyboard.press('Escape');
    }
  });
});

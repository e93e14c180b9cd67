import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** Expects axe to object to nothing on a page, in the light, and in the dark to none of its colors. */
export const check = async (page: Page) => {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await objections(axeOf(page))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await objections(axeOf(page).withRules('color-contrast'))).toEqual([]);
};

// Else axe opens a page of its own at the end, which the panel beside a mail would follow.
const axeOf = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function objections(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Extension } from './extension';

/** The file of a sample card, by the name it has under `public/samples`. */
export const sampleCard = (name: string): string => fileURLToPath(new URL(`../../../public/samples/${name}`, import.meta.url));

/** Opens the full page at a place such as `/cards`. */
export async function openApp({ context, url }: Extension, route = '/customers'): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(url(`app.html#${route}`));
  return page;
}

/** Gives files to the page and waits until as many cards wait to be looked over. */
export async function readCards(page: Page, files: string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
  await expect(page.locator('li[data-state=read]')).toHaveCount(files.length, { timeout: 120_000 });
}

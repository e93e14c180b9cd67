import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

/** What the panel must show: its state, and whose address where it shows a person. */
export interface Shown {
  state: string;
  address?: string;
  via?: string;
}

/** The root of what the panel shows. */
export const panelRoot = (panel: Page): Locator => panel.locator('[data-panel]');

/** Waits until the panel shows this whole, and nothing else; the other attributes must be absent. */
export async function expectPanel(panel: Page, { state, address, via }: Shown, message?: string): Promise<void> {
  const attributes = () =>
    panelRoot(panel).evaluate((root) => {
      const { state, address, via } = root.dataset;
      return { state, address, via, isBusy: root.ariaBusy === 'true' };
    });
  await expect.poll(attributes, { message: message ?? state, timeout: 10_000 }).toEqual({ state, address, via, isBusy: false });
}

/**
 * Writes down every address the panel shows from now on, however shortly; the function returned gives them, each once
 * in a row. A wrong customer for a blink is still a wrong customer.
 */
export async function recordAddresses(panel: Page): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const shown: string[] = [];
    const look = () => {
      const address = document.querySelector<HTMLElement>('[data-panel]')?.dataset.address;
      if (address && shown.at(-1) !== address) shown.push(address);
    };
    look();
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { shownAddresses: shown });
  });
  return () => panel.evaluate(() => (window as unknown as { shownAddresses: string[] }).shownAddresses);
}

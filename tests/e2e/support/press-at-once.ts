import type { Page } from 'playwright';

/** Has the page press a button in the moment it is there, faster than anybody could. */
export const pressAtOnce = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const watcher = new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>(wanted);
      if (!button) return;
      watcher.disconnect();
      button.click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  }, selector);

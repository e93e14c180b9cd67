import { browser } from 'wxt/browser';
import { Problem } from '@/lib/domain/problem';

/** The scripts that look at a page only when the user asks. */
type PageScript = '/mail-text.js' | '/named.js' | '/page-report.js';

/** What a script of ours answers in each frame of the page in this tab, still to be parsed. Throws `webmail/text-unreadable` where it may not be read. */
export async function runInTab(tabId: number, script: PageScript): Promise<unknown[]> {
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [script] }).catch((cause: unknown) => {
    throw new Problem('webmail/text-unreadable', { cause });
  });
  return results.map(({ result }) => result);
}

/** The same of the page that this window shows. */
export async function runInWindow(script: PageScript): Promise<unknown[]> {
  const { id: windowId } = await browser.windows.getCurrent();
  const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
  if (tab?.id === undefined) throw new Problem('webmail/text-unreadable');
  return runInTab(tab.id, script);
}

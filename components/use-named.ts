import { browser } from 'wxt/browser';
import { normalizeEmail } from '@/lib/domain/email';
import { Named } from '@/lib/domain/open-message';
import { Problem } from '@/lib/domain/problem';
import { z } from '@/lib/domain/zod';

const NamedOnPage = z.object({ site: z.string(), named: z.array(Named) });
/** So many can be chosen from. */
const mostShown = 20;

/**
 * Whom the page of this site that the window shows names now, without this address. Throws `webmail/text-unreadable` where the page
 * may not be read.
 */
export async function readNamed(site: string, without?: string): Promise<Named[]> {
  const { id: windowId } = await browser.windows.getCurrent();
  const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
  if (tab?.id === undefined) throw new Problem('webmail/text-unreadable');
  const results = await browser.scripting
    .executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['/named.js'] })
    .catch((cause: unknown) => {
      throw new Problem('webmail/text-unreadable', { cause });
    });
  const frames = results.flatMap(({ result }) => NamedOnPage.safeParse(result).data ?? []).filter((frame) => frame.site === site);
  const named = frames
    .flatMap((frame) => frame.named)
    .filter(({ email }) => normalizeEmail(email) !== (without && normalizeEmail(without)));
  return named.slice(0, mostShown);
}

import { browser } from 'wxt/browser';
import { Problem } from '@/lib/domain/problem';
import { z } from '@/lib/domain/zod';

/**
 * Puts into the clipboard how the page in this tab is built, frame by frame: names of elements and attributes, never a text, a
 * value or an address. Throws `webmail/text-unreadable` where the page may not be read.
 */
export async function copyPageReport(tabId: number): Promise<void> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/page-report.js'] })
    .catch((cause: unknown) => {
      throw new Problem('webmail/text-unreadable', { cause });
    });
  const outlines = results.flatMap(({ result }) => z.string().safeParse(result).data ?? []);
  await navigator.clipboard.writeText([`Meibo ${browser.runtime.getManifest().version}`, ...outlines].join('\n\n'));
}

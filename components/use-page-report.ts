import { browser } from 'wxt/browser';
import { z } from '@/lib/domain/zod';
import { runInTab } from './use-page-script';

/**
 * Puts into the clipboard how the page in this tab is built, frame by frame: names of elements and attributes, never a text, a
 * value or an address. Throws `webmail/text-unreadable` where the page may not be read.
 */
export async function copyPageReport(tabId: number): Promise<void> {
  const outlines = (await runInTab(tabId, '/page-report.js')).flatMap((result) => z.string().safeParse(result).data ?? []);
  await navigator.clipboard.writeText([`Meibo ${browser.runtime.getManifest().version}`, ...outlines].join('\n\n'));
}

import { MailText } from '@/lib/domain/mail-text';
import type { OpenMessage } from '@/lib/domain/open-message';
import { Problem } from '@/lib/domain/problem';
import { runInWindow } from './use-page-script';

/**
 * The text of the message that this window shows, read now; only for when the user asks. What is selected on the page
 * comes with it. Throws `webmail/mail-changed` where the page shows another message by now, `webmail/text-unreadable`
 * where the page may not be read.
 */
export async function readMailText({ key, webmail }: Pick<OpenMessage, 'key' | 'webmail'>): Promise<Omit<MailText, 'key'>> {
  const frames = (await runInWindow('/mail-text.js')).flatMap((result) => MailText.safeParse(result).data ?? []);
  const shown = frames.filter((frame) => frame.key === key);
  // A page that no adapter knows names no message: what the user selected there is all that can be had.
  const isUnnamed = webmail === 'generic' && frames.length > 0 && frames.every((frame) => frame.key === undefined);
  if (shown.length === 0 && !isUnnamed) throw new Problem('webmail/mail-changed');
  return {
    texts: shown.find(({ texts }) => texts.length > 0)?.texts ?? [],
    selected: frames.find(({ selected }) => selected)?.selected ?? '',
  };
}

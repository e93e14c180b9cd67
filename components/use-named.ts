import { normalizeEmail } from '@/lib/domain/email';
import { Named } from '@/lib/domain/open-message';
import { z } from '@/lib/domain/zod';
import { runInWindow } from './use-page-script';

const NamedOnPage = z.object({ site: z.string(), named: z.array(Named) });
/** So many can be chosen from. */
const mostShown = 20;

/**
 * Whom the page of this site that the window shows names now, without this address. Throws `webmail/text-unreadable` where the page
 * may not be read.
 */
export async function readNamed(site: string, without?: string): Promise<Named[]> {
  const frames = (await runInWindow('/named.js'))
    .flatMap((result) => NamedOnPage.safeParse(result).data ?? [])
    .filter((frame) => frame.site === site);
  const named = frames
    .flatMap((frame) => frame.named)
    .filter(({ email }) => normalizeEmail(email) !== (without && normalizeEmail(without)));
  return named.slice(0, mostShown);
}

import type { Twin } from '@/lib/actions/find-twins';
import { i18n } from './i18n';

type Likeness = Twin['reasons'][number];

/** What follows from another: who has the same mail has its domain, and who has the same name has its kana. */
const implied: Partial<Record<Likeness, Likeness>> = { domain: 'email', kana: 'name' };

/** What two records have in common, in words: 氏名、メールが同じ. */
export function resemblanceText(reasons: readonly Likeness[]): string {
  const told = reasons.filter((reason) => !reasons.some((other) => other === implied[reason]));
  const words = told.map((reason) => i18n.t(`duplicates.${reason}`));
  return i18n.t('duplicates.same', [new Intl.ListFormat(document.documentElement.lang || 'ja').format(words)]);
}

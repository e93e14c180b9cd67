import type { Post } from '@/lib/db/employments';
import { findMissing } from '@/lib/domain/completeness';
import type { Contact } from '@/lib/domain/contact';
import { askedLabel } from './field-labels';
import { i18n } from './i18n';
import styles from './missing-line.module.css';
import { useCustomFields } from './use-custom-fields';
import { useSetting } from './use-setting';

/** What is required of somebody and not known yet; a press opens the form. */
export function MissingLine({ contact, posts, onEdit }: { contact: Contact; posts: readonly Post[]; onEdit(): void }) {
  const [required] = useSetting('requiredFields');
  const custom = useCustomFields('contacts');
  const employments = posts.map(({ employment }) => employment);
  const missing = findMissing({ contact, employments }, required ?? {}, new Set(custom.map(({ id }) => id)));
  if (missing.length === 0) return null;
  const labels = new Map(custom.map(({ id, label }) => [`custom:${id}`, label]));
  return (
    <button type="button" data-kind="quiet" data-missing={missing.join(' ')} class={styles.missing ?? ''} onClick={onEdit}>
      {i18n.t('incomplete.missing', [missing.map((name) => labels.get(name) ?? askedLabel(name)).join(i18n.t('contact.listComma'))])}
    </button>
  );
}

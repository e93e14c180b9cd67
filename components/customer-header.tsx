import type { ComponentChildren } from 'preact';
import type { Post } from '@/lib/db/employments';
import { type Contact, phoneticName } from '@/lib/domain/contact';
import styles from './customer-header.module.css';
import { i18n } from './i18n';
import { useAppAddress } from './use-app-address';

interface Props {
  contact: Contact;
  posts: readonly Post[];
  /** Whether this is the panel, from which other pages open in a tab. */
  isPanel: boolean;
  /** What stands at the end of the name's line. */
  children?: ComponentChildren;
}

/** Who it is: kana above the name, the post below, kind of customer, rank and tags at the side. */
export function CustomerHeader({ contact, posts, isPanel, children }: Props) {
  const appAddress = useAppAddress();
  const { formattedName, lifecycleStage, rank, tags } = contact;
  const kana = phoneticName(contact);
  return (
    <header class={styles.header}>
      {kana && <p class={styles.kana}>{kana}</p>}
      <div class={styles.line}>
        <h1>{formattedName}</h1>
        {lifecycleStage && <span class={styles.stage}>{i18n.t(`lifecycle.${lifecycleStage}`)}</span>}
        {rank && <span class={styles.rank}>{i18n.t(`rank.${rank}`)}</span>}
        {children}
      </div>
      {posts.map(({ company, employment: { id, department, title, isCurrent } }) => (
        <p key={id} class={isCurrent ? styles.post : styles.former}>
          {company && (
            <a href={appAddress(`/companies/${company.id}`)} {...(isPanel ? { target: '_blank', rel: 'noreferrer' } : {})}>
              {company.name}
            </a>
          )}
          {[department, title].filter(Boolean).length > 0 && <span>{[department, title].filter(Boolean).join(' ')}</span>}
          {!isCurrent && <span>({i18n.t('contact.formerPost')})</span>}
        </p>
      ))}
      {tags.length > 0 && (
        <ul class={styles.tags}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

import type { ListedCustomer } from '@/lib/actions/list-customers';
import { phoneticName } from '@/lib/domain/contact';
import styles from './customer-row.module.css';
import { i18n } from './i18n';

/** Where somebody works and as what, of their first post, in one line. */
export const postLine = ([first]: ListedCustomer['posts']): string =>
  [first?.company?.name, first?.employment.title].filter(Boolean).join(' · ');

interface Props {
  customer: ListedCustomer;
  isSelected: boolean;
  onToggle(): void;
}

/** The cells of a customer in a list: a box to select them, the name with its kana, the post, the rank. */
export function CustomerRow({ customer: { contact, posts }, isSelected, onToggle }: Props) {
  return (
    <div role="presentation" class={styles.row}>
      <div role="gridcell">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={contact.formattedName}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onChange={onToggle}
        />
      </div>
      <div role="gridcell" class={styles.words}>
        <strong>{contact.formattedName}</strong> <span class={styles.kana}>{phoneticName(contact)}</span>
        <p class={styles.post}>{postLine(posts)}</p>
      </div>
      <div role="gridcell">{contact.rank && <span class={styles.rank}>{i18n.t(`rank.${contact.rank}`)}</span>}</div>
    </div>
  );
}

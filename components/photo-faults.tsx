import { CircleAlert } from 'lucide';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import type { Card, PhotoFault, Side } from '@/lib/domain/card';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './photo-faults.module.css';
import { ReplacePhoto } from './replace-photo';
import type { SideView } from './use-sides';

const sentences = {
  blurred: 'review.blurred',
  glare: 'review.glare',
  small: 'review.small',
  'no-card': 'review.noCard',
} as const satisfies Record<PhotoFault, string>;

const words = {
  blurred: 'cards.blurred',
  glare: 'cards.glare',
  small: 'cards.small',
  'no-card': 'cards.noCard',
} as const satisfies Record<PhotoFault, string>;

/** What makes the shown photo hard to read, and the way to another one; nothing where it is well. */
export function PhotoFaults({ cardId, side, openPhoto }: { cardId: string; side: SideView; openPhoto: OpenPhoto }) {
  if (side.faults.length === 0) return null;
  return (
    <div class={styles.faults} role="status">
      <ul>
        {side.faults.map((fault) => (
          <li key={fault} data-fault={fault}>
            <Icon node={CircleAlert} size={14} />
            {i18n.t(sentences[fault])}
          </li>
        ))}
      </ul>
      <div class={styles.ways}>
        <ReplacePhoto cardId={cardId} side={side.side} openPhoto={openPhoto} />
      </div>
    </div>
  );
}

/** The same of both sides of a card in a list, in a word each. */
export function ListedFaults({ card, openPhoto }: { card: Card; openPhoto: OpenPhoto }) {
  const { id, faults, back } = card;
  const sides: readonly [Side, readonly PhotoFault[]][] = [
    ['front', faults],
    ['back', back?.faults ?? []],
  ];
  return sides.map(
    ([side, there]) =>
      there.length > 0 && (
        <div key={side} class={styles.listed}>
          <ul>
            {there.map((fault) => (
              <li key={fault} data-fault={fault}>
                <Icon node={CircleAlert} size={14} />
                {back && `${i18n.t(`review.${side}`)}: `}
                {i18n.t(words[fault])}
              </li>
            ))}
          </ul>
          <ReplacePhoto cardId={id} side={side} openPhoto={openPhoto} isShort />
        </div>
      ),
  );
}

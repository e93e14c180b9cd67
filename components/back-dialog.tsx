import { ImagePlus } from 'lucide';
import { useRef } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { addBack, addBackPhoto } from '@/lib/actions/join-sides';
import { listCards } from '@/lib/db/cards';
import type { Card } from '@/lib/domain/card';
import styles from './back-dialog.module.css';
import { CardThumb } from './card-thumb';
import { Dialog } from './dialog';
import { i18n } from './i18n';
import { Icon } from './icon';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

interface Props {
  card: Card;
  openPhoto: OpenPhoto;
  onClose(): void;
}

/** Asks for the back of a card: a photo, or a card of the queue that is its other side. */
export function BackDialog({ card, openPhoto, onClose }: Props) {
  const { context, attempt, done } = useWorkspace();
  const input = useRef<HTMLInputElement>(null);
  const cards = useLiveQuery(() => listCards(context.db, ['waiting', 'read', 'failed', 'stopped']), []) ?? [];
  const others = cards.filter(({ id, back }) => id !== card.id && !back);
  const add = (work: () => Promise<string>) =>
    void attempt(async () => {
      done('addBack', await work());
      onClose();
    });

  return (
    <Dialog title={i18n.t('review.addBack')} onClose={onClose}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={i18n.t('review.chooseBack')}
        accept="image/*,application/pdf"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file) add(() => addBackPhoto({ ...context, openPhoto }, card.id, file));
        }}
      />
      <button type="button" data-kind="primary" onClick={() => input.current?.click()}>
        <Icon node={ImagePlus} />
        {i18n.t('review.chooseBack')}
      </button>
      {others.length > 0 && (
        <>
          <h3 class={styles.title}>{i18n.t('review.otherCards')}</h3>
          <ul class={styles.cards}>
            {others.map((other) => (
              <li key={other.id}>
                <button
                  type="button"
                  data-kind="quiet"
                  data-action="is-back"
                  onClick={() => add(() => addBack(context, card.id, other.id))}
                >
                  <CardThumb card={other} />
                  {other.fields.find(({ field }) => field === 'name' || field === 'company')?.value ?? other.fileName}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

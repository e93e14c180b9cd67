import { i18n } from '#i18n';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { readAgain, stopReading } from '@/lib/actions/steer-reading';
import { moveToTrash } from '@/lib/actions/trash';
import { listCards } from '@/lib/db/cards';
import type { Card } from '@/lib/domain/card';
import { CardThumb } from './card-thumb';
import styles from './cards-page.module.css';
import { PhotoIntake } from './photo-intake';
import { problemText } from './problem-text';
import { UnseenCards } from './unseen-cards';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** Cards on their way in: taking photos, the reading queue, and the cards that wait to be looked over. */
export function CardsPage({ openPhoto }: { openPhoto: OpenPhoto }) {
  const { db } = useWorkspace().context;
  const cards = useLiveQuery(() => listCards(db, ['waiting', 'reading', 'read', 'failed', 'stopped']), []);
  if (!cards) return null;
  const queue = cards.filter(({ state }) => state === 'waiting' || state === 'reading');
  const ready = cards.filter(({ state }) => state === 'read');
  const unread = cards.filter(({ state }) => state === 'failed' || state === 'stopped');

  return (
    <div class={styles.page}>
      <h1>{i18n.t('cards.title')}</h1>
      <PhotoIntake openPhoto={openPhoto} isFirst={cards.length === 0} />
      <UnseenCards />
      {queue.length > 0 && (
        <section>
          <h2>{i18n.t('cards.queue', [queue.length])}</h2>
          <p class={styles.hint}>{i18n.t('cards.goesOn')}</p>
          <ul>
            {queue.map((card) => (
              <QueuedCard key={card.id} card={card} />
            ))}
          </ul>
        </section>
      )}
      {unread.length > 0 && (
        <section>
          <h2>{i18n.t('cards.failed')}</h2>
          <ul>
            {unread.map((card) => (
              <UnreadCard key={card.id} card={card} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{i18n.t('cards.toReview')}</h2>
        {ready.length > 0 ? (
          <ul>
            {ready.map((card) => (
              <ReadCard key={card.id} card={card} />
            ))}
          </ul>
        ) : (
          <>
            <p>{i18n.t('cards.empty')}</p>
            <p class={styles.hint}>{i18n.t('cards.emptyHint')}</p>
          </>
        )}
      </section>
    </div>
  );
}

function QueuedCard({ card }: { card: Card }) {
  const { context, attempt } = useWorkspace();
  const { id, fileName, state, progress } = card;
  return (
    <li class={styles.card} data-state={state}>
      <CardThumb card={card} />
      <div class={styles.words}>
        <strong>{fileName}</strong>
        {state === 'reading' && progress ? (
          <>
            <progress value={progress.ratio} max={1} aria-label={i18n.t('cards.reading')} />
            <span class={styles.hint}>{i18n.t(`cards.${progress.stage}`)}</span>
          </>
        ) : (
          <span class={styles.hint}>{i18n.t('cards.waiting')}</span>
        )}
      </div>
      <button type="button" data-kind="quiet" data-action="stop" onClick={() => void attempt(() => stopReading(context, id))}>
        {i18n.t('action.stop')}
      </button>
    </li>
  );
}

function UnreadCard({ card }: { card: Card }) {
  const { context, attempt } = useWorkspace();
  const { id, fileName, state, problem } = card;
  return (
    <li class={styles.card} data-state={state}>
      <CardThumb card={card} />
      <div class={styles.words}>
        <strong>{fileName}</strong>
        <span class={styles.hint}>{state === 'failed' ? problemText(problem ?? 'ocr/failed') : i18n.t('cards.stopped')}</span>
      </div>
      <button type="button" data-action="retry" onClick={() => void attempt(() => readAgain(context, id))}>
        {i18n.t('action.retry')}
      </button>
      <a href={`#/cards/${id}`}>{i18n.t('action.review')}</a>
      <TrashButton id={id} />
    </li>
  );
}

function ReadCard({ card }: { card: Card }) {
  const { id, fileName, fields } = card;
  const read = (name: string) => fields.find(({ field }) => field === name)?.value;
  return (
    <li class={styles.card} data-state="read">
      <CardThumb card={card} />
      <a class={styles.words} href={`#/cards/${id}`}>
        <strong>{read('name') ?? fileName}</strong>
        <span class={styles.hint}>{[read('company'), read('title'), card.place].filter(Boolean).join(' · ')}</span>
      </a>
      <TrashButton id={id} />
    </li>
  );
}

function TrashButton({ id }: { id: string }) {
  const { context, attempt, done } = useWorkspace();
  return (
    <button
      type="button"
      data-kind="quiet"
      data-action="trash"
      onClick={() => void attempt(async () => done('trash', await moveToTrash(context, 'cards', [id])))}
    >
      {i18n.t('action.trash')}
    </button>
  );
}

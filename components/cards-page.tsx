import type { OpenPhoto } from '@/lib/actions/add-photos';
import { addBack } from '@/lib/actions/join-sides';
import { readAgain, stopReading } from '@/lib/actions/steer-reading';
import { takeWhole } from '@/lib/actions/take-whole';
import { moveToTrash } from '@/lib/actions/trash';
import { listCards } from '@/lib/db/cards';
import type { Card } from '@/lib/domain/card';
import { useCandidates } from './candidates-page';
import { CardThumb } from './card-thumb';
import styles from './cards-page.module.css';
import { i18n } from './i18n';
import { ListedFaults } from './photo-faults';
import { PhotoIntake } from './photo-intake';
import { problemText } from './problem-text';
import { UnseenCards } from './unseen-cards';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** Cards on their way in: taking photos, the reading queue, and the cards that wait to be looked over. */
export function CardsPage({ openPhoto }: { openPhoto: OpenPhoto }) {
  const { db } = useWorkspace().context;
  const cards = useLiveQuery(() => listCards(db, ['waiting', 'reading', 'read', 'failed', 'stopped']), []);
  const candidates = useCandidates() ?? [];
  if (!cards) return null;
  const queue = cards.filter(({ state }) => state === 'waiting' || state === 'reading');
  const ready = cards.filter(({ state }) => state === 'read');
  const unread = cards.filter(({ state }) => state === 'failed' || state === 'stopped');

  return (
    <div class={styles.page}>
      <h1>{i18n.t('cards.title')}</h1>
      <PhotoIntake openPhoto={openPhoto} isFirst={cards.length === 0} />
      <UnseenCards />
      {candidates.length > 0 && (
        <p>
          <a href="#/candidates">{i18n.t('candidates.count', candidates.length)}</a>
        </p>
      )}
      {queue.length > 0 && (
        <section>
          <h2>{i18n.t('cards.queue', [queue.length])}</h2>
          <p class={styles.hint}>{i18n.t(import.meta.env.FIREFOX ? 'cards.pauses' : 'cards.goesOn')}</p>
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
            {ready.map((card, index) => (
              <ReadCard
                key={card.id}
                card={card}
                openPhoto={openPhoto}
                before={ready[index - 1]}
                onPhoto={cards.filter((other) => isOnOnePhoto(other, card)).length}
              />
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

interface ReadCardProps {
  card: Card;
  openPhoto: OpenPhoto;
  /** The card above it in the list. */
  before: Card | undefined;
  /** How many cards there are on its photo. */
  onPhoto: number;
}

function ReadCard({ card, openPhoto, before, onPhoto }: ReadCardProps) {
  const { context, attempt, done } = useWorkspace();
  const { id, fileName, fields } = card;
  const read = (name: string) => fields.find(({ field }) => field === name)?.value;
  // The pages of one file, and the cards of one photo, are likely to be two sides.
  const mayBeBack = before && !before.back && !card.back && (isOnOnePhoto(before, card) || isNextPage(before, card));
  return (
    <li class={styles.card} data-state="read">
      <CardThumb card={card} />
      <a class={styles.words} href={`#/cards/${id}`}>
        <strong>{read('name') ?? fileName}</strong>
        <span class={styles.hint}>{[read('company'), read('title'), card.place].filter(Boolean).join(' · ')}</span>
        {onPhoto > 1 && <span class={styles.hint}>{i18n.t('cards.sharesPhoto', [onPhoto])}</span>}
      </a>
      {mayBeBack && (
        <button
          type="button"
          data-kind="quiet"
          data-action="join-back"
          onClick={() => void attempt(async () => done('addBack', await addBack(context, before.id, id)))}
        >
          {i18n.t('action.joinBack')}
        </button>
      )}
      {onPhoto > 1 && (
        <button
          type="button"
          data-kind="quiet"
          data-action="take-whole"
          onClick={() => void attempt(async () => done('takeWhole', await takeWhole(context, id)))}
        >
          {i18n.t('action.takeWhole')}
        </button>
      )}
      <TrashButton id={id} />
      <ListedFaults card={card} openPhoto={openPhoto} />
    </li>
  );
}

const isOnOnePhoto = (one: Card, other: Card): boolean => (one.photoId ?? one.id) === (other.photoId ?? other.id);

/** Whether a card is the page of a file behind that of another: `cards.pdf` and `cards.pdf (2)`. */
function isNextPage(before: Card, card: Card): boolean {
  const [, name, page] = /^(.+) \((\d+)\)$/.exec(card.fileName) ?? [];
  return name !== undefined && before.fileName === (page === '2' ? name : `${name} (${Number(page) - 1})`);
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

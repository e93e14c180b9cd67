import { useState } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { readPointed } from '@/lib/actions/read-pointed';
import { saveCard } from '@/lib/actions/save-card';
import { setCorners } from '@/lib/actions/set-corners';
import { listCards } from '@/lib/db/cards';
import type { Card, CardField, Side } from '@/lib/domain/card';
import { CardPhoto } from './card-photo';
import styles from './card-review.module.css';
import { CornerEditor } from './corner-editor';
import { i18n } from './i18n';
import { PhotoFaults } from './photo-faults';
import { changeGrain, extendPointing, movePointing, type Pointing, startPointing, textOf } from './pointing';
import { focusField, unassignedLines } from './review';
import type { ReviewKey } from './review-keys';
import { ReviewShape } from './review-shape';
import { SideTabs } from './side-tabs';
import { UnassignedText } from './unassigned-text';
import { useLiveQuery } from './use-live-query';
import { useReview } from './use-review';
import { useReviewSaving } from './use-review-saving';
import { goTo } from './use-route';
import { type Pages, useSides } from './use-sides';
import { useWidth } from './use-width';
import { useWorkspace } from './workspace';

/** The form in which the fields of one card are looked over, beside the card itself. */
export function ReviewForm({ card, pages, openPhoto }: { card: Card; pages: Pages; openPhoto: OpenPhoto }) {
  const { context, attempt, done } = useWorkspace();
  const sides = useSides(card, pages);
  const review = useReview(card, sides);
  const { fields, focused } = review;
  const active = fields[focused];
  const [shownSide, setShownSide] = useState<Side>('front');
  const [pointing, setPointing] = useState<Pointing>();
  const [isCornering, setCornering] = useState(false);
  const [column, columnWidth] = useWidth<HTMLDivElement>();
  const queue = useLiveQuery(() => listCards(context.db, ['read']), []) ?? [];
  const position = queue.findIndex(({ id }) => id === card.id);
  const next = queue[position + 1] ?? queue.find(({ id }) => id !== card.id);
  const sideOf = (name: Side | undefined) => sides.find(({ side }) => side === (name ?? 'front'));
  const shown = sideOf(shownSide) ?? sides[0];
  const flatBox = ({ box, side }: (typeof fields)[number]) =>
    box && (side ?? 'front') === shown?.side ? shown.view.toFlat(box) : undefined;
  const boxes = fields.map(flatBox);
  const unassigned = shown?.flat
    ? unassignedLines(
        shown.flat,
        fields.map((field, index) => ({ value: field.value, box: boxes[index] })),
      )
    : [];
  const pointed = shown?.flat && active && pointing && textOf(shown.flat, pointing);

  const focus = (index: number) => {
    review.focus(index);
    setPointing(undefined);
    const field = fields[index];
    if (field?.box) setShownSide(field.side ?? 'front');
  };
  const take = (taken: Pointing | undefined, isMore: boolean) => {
    if (shown && taken) review.take(shown, taken, isMore);
    setPointing(undefined);
  };
  const flip = () => setShownSide(sides.find(({ side }) => side !== shown?.side)?.side ?? 'front');

  const saving = useReviewSaving(fields, async ({ attachTo, different }) => {
    const { contactId, batchId } = await saveCard(context, card.id, review.reviewed(), attachTo, different);
    review.forget();
    done('saveCard', batchId);
    goTo(next ? `/cards/${next.id}` : `/customers/${contactId}`);
  });
  const later = () => goTo(next && queue.length > position + 1 ? `/cards/${next.id}` : '/cards');

  const obey = (key: ReviewKey) => {
    const page = shown?.flat;
    switch (key.kind) {
      case 'otherSide':
        flip();
        break;
      case 'corners':
        setCornering(true);
        break;
      case 'grain':
      case 'coarserGrain':
        if (!page) break;
        setPointing(pointing ? changeGrain(page, pointing, key.kind === 'grain') : startPointing(page, boxes[focused]));
        break;
      case 'move':
        if (page && pointing) setPointing(movePointing(page, pointing, key.direction));
        break;
      case 'extend':
        if (page && pointing) setPointing(extendPointing(page, pointing, key.direction));
        break;
      case 'take':
      case 'takeMore':
        take(pointing, key.kind === 'takeMore');
        break;
      case 'leave':
        setPointing(undefined);
        break;
    }
  };

  return (
    <ReviewShape
      review={review}
      saving={saving}
      heading={
        <>
          <h1>{i18n.t('review.title')}</h1>
          {position >= 0 && queue.length > 1 && <span class="quiet">{i18n.t('review.position', [position + 1, queue.length])}</span>}
        </>
      }
      source={
        <>
          <SideTabs
            card={card}
            sides={sides}
            shown={shown?.side ?? 'front'}
            openPhoto={openPhoto}
            onShow={setShownSide}
            onCorners={() => setCornering(true)}
          />
          {shown && <PhotoFaults cardId={card.id} side={shown} openPhoto={openPhoto} />}
          {shown?.photo && isCornering && (
            <CornerEditor
              key={shown.side}
              photo={shown.photo}
              corners={shown.corners}
              onCancel={() => {
                setCornering(false);
                focusField(focused);
              }}
              onApply={(corners) =>
                void attempt(async () => {
                  done('setCorners', await setCorners(context, card.id, shown.side, corners));
                  review.forget();
                })
              }
            />
          )}
          {shown && !isCornering && (
            <CardPhoto
              side={shown}
              boxes={boxes}
              focused={focused}
              unassigned={unassigned.flatMap((line) => shown.flat?.lines[line]?.box ?? [])}
              pointing={pointing}
              onPoint={setPointing}
              onTake={take}
              onGo={focusField}
            />
          )}
        </>
      }
      pieces={{ sideOf, room: Math.max(0, columnWidth - 100) }}
      pointed={active && pointed !== undefined ? preview(active.field, pointing, pointed) : undefined}
      isPointing={pointing !== undefined}
      column={column}
      unassigned={
        shown && (
          <UnassignedText
            side={shown}
            lines={unassigned}
            room={Math.max(0, columnWidth - 140)}
            onTake={(kind, line) => review.takeLine(shown, kind, line)}
          />
        )
      }
      help={
        <p class={styles.help} data-keys={saving.isNamed}>
          {i18n.t(saving.isNamed ? 'review.help' : 'review.nameNeeded')}
        </p>
      }
      buttons={
        <button type="button" data-kind="quiet" data-action="later" title="Esc" onClick={later}>
          {i18n.t('action.later')}
        </button>
      }
      saveLabel={i18n.t(next ? 'action.saveAndNext' : 'action.save')}
      onFocus={focus}
      onBlur={() => setPointing(undefined)}
      onKey={obey}
      onLeave={later}
    />
  );
}

const preview = (field: CardField, pointing: Pointing | undefined, text: string): string =>
  pointing?.grain === 'line' ? readPointed(field, text) : text;

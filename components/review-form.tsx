import { useEffect, useState } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { readPointed } from '@/lib/actions/read-pointed';
import { saveCard } from '@/lib/actions/save-card';
import { setCorners } from '@/lib/actions/set-corners';
import { listCards } from '@/lib/db/cards';
import type { Card, CardField, Side } from '@/lib/domain/card';
import { AddField } from './add-field';
import { CardPhoto } from './card-photo';
import styles from './card-review.module.css';
import { CornerEditor } from './corner-editor';
import { i18n } from './i18n';
import { PhotoFaults } from './photo-faults';
import { changeGrain, extendPointing, movePointing, type Pointing, startPointing, textOf } from './pointing';
import { isDoubtful, unassignedLines } from './review';
import { ReviewField } from './review-field';
import { type ReviewKey, reviewKey } from './review-keys';
import { SideTabs } from './side-tabs';
import { TwinQuestion, useTwins } from './twin-question';
import { UnassignedText } from './unassigned-text';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { useReview } from './use-review';
import { goTo } from './use-route';
import { type Pages, useSides } from './use-sides';
import { useWidth } from './use-width';
import { useWorkspace } from './workspace';

const focusField = (index: number) => document.querySelector<HTMLInputElement>(`#field-${index}`)?.focus();

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
  const [attachTo, setAttachTo] = useState<string>();
  const [asked, setAsked] = useState(0);
  const [column, columnWidth] = useWidth<HTMLDivElement>();
  const queue = useLiveQuery(() => listCards(context.db, ['read']), []) ?? [];
  const position = queue.findIndex(({ id }) => id === card.id);
  const next = queue[position + 1] ?? queue.find(({ id }) => id !== card.id);
  const { twins, hasUnseen } = useTwins(fields);
  const isNamed = fields.some(({ field, value }) => field === 'name' && value.trim());
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

  useEffect(() => focusField(Math.max(fields.findIndex(isDoubtful), 0)), []);

  const focus = (index: number) => {
    review.focus(index);
    setPointing(undefined);
    const field = fields[index];
    if (field?.box) setShownSide(field.side ?? 'front');
  };
  const goToDoubt = (step: 1 | -1) => {
    const doubt = review.settle(step);
    if (doubt !== undefined) focusField(doubt);
    else document.querySelector<HTMLButtonElement>('#save-card')?.focus();
  };
  const take = (taken: Pointing | undefined, isMore: boolean) => {
    if (shown && taken) review.take(shown, taken, isMore);
    setPointing(undefined);
  };
  const flip = () => setShownSide(sides.find(({ side }) => side !== shown?.side)?.side ?? 'front');

  const save = () => {
    if (!isNamed) {
      focusField(fields.findIndex(({ field }) => field === 'name'));
      return;
    }
    void attempt(async () => {
      // Somebody like this is known: whether it is the same person is for the user to say.
      if ((twins.length > 0 && attachTo === undefined) || (await hasUnseen())) {
        setAsked(asked + 1);
        return;
      }
      // Who was offered and is not the person of this card stays somebody else.
      const different = attachTo === '' ? twins.map(({ contact }) => contact.id) : [];
      const { contactId, batchId } = await saveCard(context, card.id, review.reviewed(), attachTo || undefined, different);
      review.forget();
      done('saveCard', batchId);
      goTo(next ? `/cards/${next.id}` : `/customers/${contactId}`);
    });
  };
  const later = () => goTo(next && queue.length > position + 1 ? `/cards/${next.id}` : '/cards');
  useKeys({ 'Ctrl+Enter': save, Escape: later });

  const obey = (key: ReviewKey) => {
    const page = shown?.flat;
    switch (key.kind) {
      case 'choice':
        if (review.choices[key.index] !== undefined) review.change(focused, review.choices[key.index] ?? '');
        break;
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
      default:
        goToDoubt(key.kind === 'nextDoubt' ? 1 : -1);
    }
  };

  return (
    <form
      class={styles.review}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        const isField = event.target.name !== 'twin';
        const key = reviewKey(event, isField && pointing !== undefined);
        if (!key) return;
        event.preventDefault(); // Enter goes on to the next doubt; it does not submit.
        // A key that is held since the last card confirms nothing on this one.
        if (isField && !(event.repeat && event.key === 'Enter')) obey(key);
      }}
    >
      <header class={styles.header}>
        <h1>{i18n.t('review.title')}</h1>
        {position >= 0 && queue.length > 1 && <span class="quiet">{i18n.t('review.position', [position + 1, queue.length])}</span>}
      </header>
      <div class={styles.card}>
        <div class={styles.picture}>
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
        </div>
        <TwinQuestion twins={twins} choice={attachTo} asked={asked} onChoose={setAttachTo} />
      </div>
      <div class={styles.fields} ref={column}>
        {fields.map((field, index) => (
          <ReviewField
            key={field.key}
            id={`field-${index}`}
            field={field}
            side={sideOf(field.side)}
            room={Math.max(0, columnWidth - 100)}
            choices={index === focused ? review.choices : []}
            pointed={index === focused && pointed !== undefined ? preview(field.field, pointing, pointed) : undefined}
            onFocus={() => focus(index)}
            onBlur={() => setPointing(undefined)}
            onInput={(value) => review.change(index, value)}
          />
        ))}
        <AddField class={styles.more} fields={fields} onAdd={review.add} />
        {shown && (
          <UnassignedText
            side={shown}
            lines={unassigned}
            room={Math.max(0, columnWidth - 140)}
            onTake={(kind, line) => review.takeLine(shown, kind, line)}
          />
        )}
        <footer class={styles.buttons}>
          <p class={styles.help} data-keys={Boolean(isNamed)}>
            {isNamed ? i18n.t('review.help') : i18n.t('review.nameNeeded')}
          </p>
          <button type="button" data-kind="quiet" data-action="later" title="Esc" onClick={later}>
            {i18n.t('action.later')}
          </button>
          <button type="submit" id="save-card" data-kind="primary" data-action="save" title="Ctrl+Enter">
            {next ? i18n.t('action.saveAndNext') : i18n.t('action.save')}
          </button>
        </footer>
      </div>
    </form>
  );
}

const preview = (field: CardField, pointing: Pointing | undefined, text: string): string =>
  pointing?.grain === 'line' ? readPointed(field, text) : text;

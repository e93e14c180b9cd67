import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Side } from '@/lib/domain/card';
import { AddField } from './add-field';
import styles from './card-review.module.css';
import { focusField, isDoubtful } from './review';
import { ReviewField } from './review-field';
import { type ReviewKey, reviewKey } from './review-keys';
import { TwinQuestion } from './twin-question';
import { useKeys } from './use-keys';
import type { Review } from './use-review';
import type { ReviewSaving } from './use-review-saving';
import type { SideView } from './use-sides';

interface Props {
  review: Review;
  saving: ReviewSaving;
  isSignature?: boolean | undefined;
  heading: ComponentChildren;
  /** What the fields were read from. */
  source: ComponentChildren;
  /** The piece of the card that a field shows above its input, and how wide it may be. */
  pieces?: { sideOf(side: Side | undefined): SideView | undefined; room: number };
  /** What the focused field would become by what is pointed at; undefined where nothing is. */
  pointed?: string | undefined;
  isPointing?: boolean;
  column?: RefObject<HTMLDivElement | null>;
  /** What was read and stands in no field. */
  unassigned: ComponentChildren;
  help: ComponentChildren;
  /** The buttons beside the one that saves. */
  buttons: ComponentChildren;
  saveLabel: string;
  onFocus(index: number): void;
  onBlur?(): void;
  /** A key that is not about readings and doubts. */
  onKey?(key: ReviewKey): void;
  /** Escape. */
  onLeave(): void;
}

/** The form in which read fields are looked over beside what they were read from: a card or a signature. */
export function ReviewShape({ review, saving, isSignature, pieces, pointed, isPointing = false, ...props }: Props) {
  const { fields, focused } = review;
  useEffect(() => focusField(Math.max(fields.findIndex(isDoubtful), 0)), []);
  useKeys({ 'Ctrl+Enter': saving.save, Escape: props.onLeave });

  const obey = (key: ReviewKey) => {
    if (key.kind === 'choice') {
      const choice = review.choices[key.index];
      if (choice !== undefined) review.change(focused, choice);
    } else if (key.kind === 'nextDoubt' || key.kind === 'lastDoubt') {
      const doubt = review.settle(key.kind === 'nextDoubt' ? 1 : -1);
      if (doubt !== undefined) focusField(doubt);
      else document.querySelector<HTMLButtonElement>('#save-card')?.focus();
    } else props.onKey?.(key);
  };

  return (
    <form
      class={styles.review}
      data-signature={isSignature}
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        const isField = event.target.name !== 'twin';
        const key = reviewKey(event, isField && isPointing);
        if (!key) return;
        event.preventDefault(); // Enter goes on to the next doubt; it does not submit.
        // A key that is held since the last card confirms nothing on this one.
        if (isField && !(event.repeat && event.key === 'Enter')) obey(key);
      }}
    >
      <header class={styles.header}>{props.heading}</header>
      <div class={styles.card}>
        <div class={styles.picture}>{props.source}</div>
        <TwinQuestion {...saving.question} />
      </div>
      <div class={styles.fields} ref={props.column ?? null}>
        {fields.map((field, index) => (
          <ReviewField
            key={field.key}
            id={`field-${index}`}
            field={field}
            side={pieces?.sideOf(field.side)}
            room={pieces?.room ?? 0}
            choices={index === focused ? review.choices : []}
            pointed={index === focused ? pointed : undefined}
            onFocus={() => props.onFocus(index)}
            onBlur={() => props.onBlur?.()}
            onInput={(value) => review.change(index, value)}
          />
        ))}
        <AddField class={styles.more} fields={fields} onAdd={review.add} />
        {props.unassigned}
        <footer class={styles.buttons} data-foot>
          {props.help}
          {props.buttons}
          <button type="submit" id="save-card" data-kind="primary" data-action="save" title="Ctrl+Enter">
            {props.saveLabel}
          </button>
        </footer>
      </div>
    </form>
  );
}

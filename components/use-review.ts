import { useMemo, useState } from 'preact/hooks';
import { findReadings } from '@/lib/actions/find-readings';
import type { FlatView } from '@/lib/actions/flat-view';
import type { ReviewedField } from '@/lib/actions/keep-card';
import { readPointed } from '@/lib/actions/read-pointed';
import type { Card, CardField } from '@/lib/domain/card';
import { isSame } from '@/lib/domain/change';
import type { Box } from '@/lib/domain/ocr-page';
import { boxesOf, type Pointing, textOf } from './pointing';
import { addField, type FieldInReview, isDoubtful, startReview } from './review';
import { useDraft } from './use-draft';
import type { SideView } from './use-sides';
import { useSuggestions } from './use-suggestions';

/** The fields of a card while they are looked over, and what can be done with them. */
export interface Review {
  fields: readonly FieldInReview[];
  /** Which field has the focus. */
  focused: number;
  focus(index: number): void;
  /** Other readings of the focused field, the most likely first. */
  choices: readonly string[];
  change(index: number, value: string): void;
  /** Puts what is pointed at on a side into the focused field, or behind what is there. */
  take(side: SideView, pointing: Pointing, isMore: boolean): void;
  /** One more empty field of a kind. */
  add(kind: CardField): void;
  /** Puts a whole line of a side into an empty field of a kind, or into one more of it. */
  takeLine(side: SideView, kind: CardField, line: number): void;
  /** Calls the focused field right and gives the place of the next doubt, or of the one before; undefined where none is left. */
  settle(step: 1 | -1): number | undefined;
  /** The fields as they are to be kept. */
  reviewed(): ReviewedField[];
  /** Forgets what was typed and not saved. */
  forget(): void;
}

/** How many choices have a key, Alt+1 to Alt+4. */
const mostChoices = 4;

/** Keeps the fields of a card on their way from read to saved; what was typed outlives the screen. */
export function useReview(card: Pick<Card, 'id' | 'fields'>, sides: readonly SideView[]): Review {
  // Another reading of the card is another form.
  const [fields, setFields, forget] = useDraft<readonly FieldInReview[]>(`review ${card.id} ${JSON.stringify(card.fields)}`, () =>
    startReview(card.fields),
  );
  const [focused, focus] = useState(0);
  const active = fields[focused];
  const set = (index: number, next: Partial<FieldInReview>) =>
    setFields(fields.map((field, at) => (at === index ? { ...field, ...next } : field)));

  // Asked once for what was read: a choice that was taken leaves the list as it is, so that another can be taken.
  const original = active && card.fields.find(({ field, box }) => field === active.field && isSame(box, active.box));
  const page = sides.find(({ side }) => side === (active?.side ?? 'front'))?.page;
  const readings = useMemo(
    () => (active ? [...(original ? [original.value] : []), ...findReadings(page, original ?? active)] : []),
    [page, original, active?.key],
  );
  const suggestions = useSuggestions(fields, focused, sides[0]?.page);
  // What is known of the person or company goes before what may have been printed, and never drives it out.
  const known = active ? (suggestions[active.field] ?? []) : [];
  const choices = [...new Set([...known.slice(0, 2), ...readings, ...known.slice(2)])]
    .filter((choice) => choice !== active?.value)
    .slice(0, mostChoices);

  return {
    fields,
    focused,
    focus,
    choices,
    forget,
    change: (index, value) => set(index, { value, isChecked: true }),
    add: (kind) => setFields(addField(fields, kind)),

    takeLine({ side, flat, page }, kind, line) {
      const read = { value: readPointed(kind, flat?.lines[line]?.text ?? ''), isChecked: true, side, box: page?.lines[line]?.box };
      const empty = fields.findIndex(({ field, value }) => field === kind && !value.trim());
      if (empty >= 0) set(empty, read);
      else setFields(addField(fields, kind, read));
    },

    take({ side, flat, view }, pointing, isMore) {
      if (!flat || !active) return;
      const text = textOf(flat, pointing);
      const value = pointing.grain === 'line' ? readPointed(active.field, text) : text;
      const taken = isMore && active.value.trim() ? `${active.value.trim()} ${value}` : value;
      const place = boxAround(boxesOf(flat, pointing), view);
      set(focused, { value: taken, isChecked: true, side, ...(isMore && active.box ? {} : { box: place }) });
    },

    settle(step) {
      // An empty field that was passed over is meant to be empty: the card does not say it.
      if (active) set(focused, { isChecked: true });
      const order = [...fields.keys()].map((offset) => (focused + step * (offset + 1) + fields.length * 2) % fields.length);
      return order.find((index) => index !== focused && isDoubtful(fields[index]));
    },

    reviewed: () =>
      fields.map(({ isChecked, confidence, key: _key, ...field }) => ({
        ...field,
        ...(confidence && !isChecked ? { confidence } : {}),
      })),
  };
}

function boxAround(boxes: readonly Box[], view: FlatView): Box | undefined {
  if (boxes.length === 0) return undefined;
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return view.toPhoto({ left, top, width: right - left, height: bottom - top });
}

import { type Card, sideOf, withSide } from '../domain/card';
import { mergeSides } from '../domain/merge-sides';

const sides = ['front', 'back'] as const;

/** The fields of a card, from what was read on each of its sides. */
export function fieldsOf(card: Card): Card['fields'] {
  const [front, back] = [sideOf(card, 'front'), sideOf(card, 'back')];
  return mergeSides(front?.readFields ?? [], back?.readFields ?? []);
}

/**
 * The card with `no-card` among its front's faults where nothing on its sides together reads as a business card: an empty
 * side is no fault beside a full one. Where the photo is at fault already, that is why.
 */
export function judged(card: Card): Card {
  const known = sides.flatMap((side) => {
    const there = sideOf(card, side);
    return there ? [{ side, ...there, faults: there.faults.filter((fault) => fault !== 'no-card') }] : [];
  });
  const isOne = known.some(({ isCard }) => isCard);
  const isExplained = known.some(({ faults }) => faults.length > 0);
  return known.reduce((judgedCard, { side, ...there }) => {
    const isAtFault = side === 'front' && !isOne && !isExplained;
    return withSide(judgedCard, side, { ...there, faults: isAtFault ? [...there.faults, 'no-card'] : there.faults });
  }, card);
}

/** The card as it stands once its sides are known: read where each was read, else waiting for the missing ones. */
export function withKnownPages(card: Card): Card {
  const isRead = sides.every((side) => !sideOf(card, side) || sideOf(card, side)?.readFields);
  const { progress: _, problem: __, ...rest } = isRead ? judged(card) : card;
  return { ...rest, attempts: 0, state: isRead ? 'read' : 'waiting', fields: isRead ? fieldsOf(card) : [] };
}

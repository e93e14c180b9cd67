import { type Card, sideOf } from '../domain/card';
import { mergeSides } from '../domain/merge-sides';

/** The fields of a card, from what was read on each of its sides. */
export function fieldsOf(card: Card): Card['fields'] {
  const [front, back] = [sideOf(card, 'front'), sideOf(card, 'back')];
  return mergeSides(front?.readFields ?? [], back?.readFields ?? []);
}

/** The card as it stands once its sides are known: read where each was read, else waiting for the missing ones. */
export function withKnownPages(card: Card): Card {
  const isRead = (['front', 'back'] as const).every((side) => !sideOf(card, side) || sideOf(card, side)?.readFields);
  const { progress: _, problem: __, ...rest } = card;
  return { ...rest, attempts: 0, state: isRead ? 'read' : 'waiting', fields: isRead ? fieldsOf(card) : [] };
}

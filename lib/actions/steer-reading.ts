import { updateReading } from '../db/cards';
import type { Context } from './context';

/** Stops the reading of a card, or takes it out of the queue; its photo stays and it can be read later. */
export const stopReading = ({ db, now }: Context, cardId: string): Promise<void> =>
  updateReading(db, cardId, { state: 'stopped', updatedAt: now() });

/** Puts a card back into the queue, as if it had just come in. */
export const readAgain = ({ db, now }: Context, cardId: string): Promise<void> =>
  updateReading(db, cardId, { state: 'waiting', attempts: 0, updatedAt: now() });

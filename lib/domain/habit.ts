import { markOf } from './mark';
import type { Habit, Reading } from './open-message';

/** So many messages before it must have shown both, and so many times as many as showed a name alone. */
const enough = 2;

/**
 * Where one text holds a name and an address ("Taro <taro@kaisha.example>"), all of it may be a name, on a site that shows names
 * alone. Such a site shows other messages without an address at that place, so after some messages it is known which kind it is.
 * What a reading says then: a message in doubt is a message where the site showed both before, and nobody otherwise.
 */
export function settleDoubt(reading: Reading, habit: Habit | undefined): Reading {
  if (reading.state !== 'none' || !reading.doubtful || !habit) return reading;
  const { people, guess } = reading.doubtful;
  const before = habit.full - Number(habit.last === markOf(people[0]?.email ?? ''));
  const isProven = habit.place === kindOf(guess?.places[0] ?? '') && before >= enough && before >= enough * habit.names;
  return isProven ? { state: 'message', message: { webmail: 'generic', ...reading.doubtful } } : reading;
}

/** The habit of a site after one more reading of it; the same one where that says nothing new. */
export function heedReading(habit: Habit | undefined, reading: Reading): Habit | undefined {
  const message = reading.state === 'message' ? reading.message : reading.state === 'none' ? reading.doubtful : undefined;
  const place = kindOf(message?.guess?.places[0] ?? '');
  if (place && message?.guess?.isFull) {
    const last = markOf(message.people[0]?.email ?? '');
    if (habit?.place !== place) return { place, full: 1, names: 0, last };
    return habit.last === last ? habit : { ...habit, full: habit.full + 1, last };
  }
  if (!habit || reading.state !== 'none' || reading.nameAlone === undefined) return habit;
  const last = markOf(reading.nameAlone);
  return habit.last === last ? habit : { ...habit, names: habit.names + 1, last };
}

/** A place without its counting: where some mails have a line more than others the same one is counted in another way. */
const kindOf = (place: string): string => place.replace(/:nth-of-type\(\d+\)/g, '');

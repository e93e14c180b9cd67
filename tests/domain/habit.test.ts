import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heedReading, settleDoubt } from '@/lib/domain/habit';
import type { Habit, Reading } from '@/lib/domain/open-message';

const site = 'mail.example';
const place = 'header > span.from';

/** "Taro <taro@kaisha.example>" in one text, or an address alone. */
const doubtful = (email: string, isFull = true, at = place): Reading => ({
  ...{ state: 'none', site, isNaming: true },
  doubtful: {
    ...{ key: email, subject: '', direction: 'in', people: [{ email }], others: [], url: '' },
    guess: { site, isTaught: false, isFull, places: [at], page: '' },
  },
});

const nameAlone = (name: string): Reading => ({ state: 'none', site, isNaming: false, nameAlone: name });

/** Whom the panel shows of each message when they are opened one after the other. */
function openAll(readings: readonly Reading[]): (string | undefined)[] {
  let habit: Habit | undefined;
  return readings.map((reading) => {
    habit = heedReading(habit, reading);
    const settled = settleDoubt(reading, habit);
    return settled.state === 'message' ? settled.message.people[0]?.email : undefined;
  });
}

test('from the third message on that shows name and address in one text at the same place, it is believed', () => {
  expect(openAll(['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'].map((email) => doubtful(email)))).toEqual([
    undefined,
    undefined,
    'c@x.example',
    'd@x.example',
  ]);
});

test('somebody without a name is believed there as well, but proves nothing', () => {
  expect(openAll([doubtful('a@x.example', false), doubtful('b@x.example', false), doubtful('c@x.example', false)])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(openAll([doubtful('a@x.example'), doubtful('b@x.example'), doubtful('c@x.example', false)]).at(-1)).toBe('c@x.example');
});

test('the same message again, however often the page changes, proves nothing', () => {
  expect(openAll(Array.from({ length: 9 }, () => doubtful('a@x.example'))).every((email) => email === undefined)).toBe(true);
});

test('where the site shows names alone as well, twice as many must have been with an address', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name) => doubtful(`${name}@x.example`)) as [
    Reading,
    Reading,
    Reading,
    Reading,
    Reading,
  ];
  expect(openAll([a, nameAlone('Taro'), b, c])).toEqual([undefined, undefined, undefined, 'c@x.example']);
  expect(openAll([a, nameAlone('Taro'), nameAlone('Hana'), b, c, d, e])).toEqual([
    ...[undefined, undefined, undefined, undefined, undefined, undefined],
    'e@x.example',
  ]);
});

test('another place is another habit', () => {
  const elsewhere = (email: string) => doubtful(email, true, 'main > p');
  expect(openAll([doubtful('a@x.example'), doubtful('b@x.example'), elsewhere('c@x.example'), elsewhere('d@x.example')])).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ]);
});

test('a message in doubt is nobody without a habit, and every other reading stays what it is', () => {
  const reading: Reading = { state: 'unreadable' };
  expect(settleDoubt(reading, undefined)).toBe(reading);
  expect(settleDoubt(doubtful('a@x.example'), undefined)).toMatchObject({ state: 'none' });
  expect(heedReading(undefined, nameAlone('Taro'))).toBeUndefined();
});

test('a site that shows names alone is never believed, unless most of its senders write an address behind their name', () => {
  // One in three messages: more than any mailbox has of such names.
  const messages = fc.array(fc.tuple(fc.nat(2), fc.string({ minLength: 1, maxLength: 5 })), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(messages, (all) => {
      const readings = all.map(([kind, text], index) => (kind === 0 ? doubtful(`${index}@x.example`) : nameAlone(`${index}${text}`)));
      const shown = openAll(readings);
      for (const [index, email] of shown.entries()) {
        if (email === undefined) continue;
        // Nobody counts before the first one with an address: there is no place to look at yet.
        const before = readings.slice(0, index);
        const first = before.findIndex((reading) => 'doubtful' in reading);
        const full = before.filter((reading) => 'doubtful' in reading).length;
        expect(full).toBeGreaterThanOrEqual(2);
        expect(full).toBeGreaterThanOrEqual(2 * before.slice(first).filter((reading) => 'nameAlone' in reading).length);
      }
    }),
  );
});

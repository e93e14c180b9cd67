import { expect, test } from 'vitest';
import type { SiteRule } from '@/lib/domain/open-message';
import { type Answer, isProven, learn, unlearn } from '@/lib/domain/taught';

const answer = (email: string, places: string[], isAlone = false): Answer => ({ email, places, page: `page of ${email}`, isAlone });

/** What is known of a site after those answers. */
const learnAll = (...answers: Answer[]): SiteRule => answers.reduce(learn, { never: [] });
const provenBy = (...answers: Answer[]): boolean => {
  const { shown } = learnAll(...answers);
  return shown !== undefined && isProven(shown);
};

test('two people at one place prove it, one does not, however often', () => {
  expect(provenBy(answer('ken@x.example', ['a']), answer('ana@x.example', ['a']))).toBe(true);
  expect(provenBy(answer('ken@x.example', ['a']), answer('KEN@x.example', ['a']))).toBe(false);
});

test('of the places of the first answer those are left where the next one stands as well', () => {
  const { shown } = learnAll(answer('ken@x.example', ['list', 'header', 'aside']), answer('ana@x.example', ['header', 'aside', 'b']));
  expect(shown).toMatchObject({ places: ['header', 'aside'], page: 'page of ana@x.example' });
});

test('an answer at other places begins anew', () => {
  const { shown } = learnAll(answer('ken@x.example', ['a']), answer('ana@x.example', ['b']));
  expect(shown?.places).toEqual(['b']);
  expect(shown && isProven(shown)).toBe(false);
});

test('an address without a name beside it proves nothing: it may stand where names do', () => {
  expect(provenBy(answer('ken@x.example', ['a'], true), answer('ana@x.example', ['a'], true), answer('jane@x.example', ['a'], true))).toBe(
    false,
  );
});

test('what is said to be no sender is none, until it is said to be one', () => {
  const rule = unlearn(learnAll(answer('ken@x.example', ['a', 'b'])), ['a']);
  expect(rule).toMatchObject({ never: ['a'], shown: { places: ['b'] } });
  expect(unlearn(rule, ['b'])).toEqual({ never: ['a', 'b'] });
  expect(learn(rule, answer('ken@x.example', ['a']))).toMatchObject({ never: [], shown: { places: ['a'] } });
});

test('no address is kept in what is known', () => {
  expect(JSON.stringify(learn({ never: [] }, { ...answer('ken@x.example', ['a']), page: 'p' }))).not.toContain('ken');
});

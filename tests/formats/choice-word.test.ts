import { expect, test } from 'vitest';
import { choiceWord } from '@/lib/formats/choice-word';
import { readText } from '../support/sources';

/** The words of a section of the interface, by their keys. */
function wordsOf(language: string, section: string): [key: string, word: string][] {
  const [, lines = ''] = new RegExp(`^${section}:\\n((?:  .*\\n)+)`, 'm').exec(readText(`locales/${language}.yml`)) ?? [];
  return [...lines.matchAll(/^ {2}(\w+): (.*)$/gm)].map(([, key = '', word = '']) => [key, word]);
}

const sections = ['lifecycle', 'way', 'inquiry', 'status', 'stage', 'renewal', 'activity', 'rank'];
const notChoices = new Set(['at', 'notePlaceholder', 'unset']);

test.each(['ja', 'en'] as const)('a choice is called in a file as it is in the interface, %s', (language) => {
  for (const section of sections) {
    const words = wordsOf(language, section).filter(([key]) => !notChoices.has(key));
    expect(words.length, section).toBeGreaterThan(1);
    for (const [key, word] of words) expect(choiceWord(key, language), `${section}.${key}`).toBe(word);
  }
});

test('what is no choice stays as it is', () => {
  expect(choiceWord('toString', 'ja')).toBe('toString');
  expect(choiceWord(undefined, 'ja')).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldRomaji, kanaOfRomaji, romajiOfKana } from '@/lib/card/kana/romaji';
import { suggestKana } from '@/lib/card/kana/suggest-kana';
import { loadKnowledge } from '@/lib/card/knowledge/knowledge';

const { names } = await loadKnowledge();

test.each([
  ['さとう', 'sato'],
  ['けんいち', 'kenichi'],
  ['しんじょう', 'shinjo'],
  ['はっとり', 'hattori'],
  ['いっちょう', 'itcho'],
  ['ほんま', 'honma'],
  ['ヤマダ', 'yamada'],
  ['ゆうこ', 'yuko'],
])('%s in letters is %s', (kana, romaji) => {
  expect(romajiOfKana(kana)).toBe(romaji);
});

test.each([
  ['Satoh', 'sato'],
  ['SATOU', 'sato'],
  ['Satō', 'sato'],
  ['Homma', 'honma'],
  ["Shin'ichi", 'shinichi'],
  ['Syouzi', 'shoji'],
])('%s is %s', (text, folded) => {
  expect(foldRomaji(text)).toBe(folded);
});

test.each([
  ['Hattori', 'はっとり'],
  ['SHINJO', 'しんじょ'],
  ['Nakamura', 'なかむら'],
  ['Emily', undefined],
  ['Schmidt', undefined],
  ['', undefined],
])('%s as kana: %s', (text, kana) => {
  expect(kanaOfRomaji(text)).toBe(kana);
});

test.each<[string, { latinNames?: string[]; emails?: string[] }, string | undefined]>([
  ['佐藤 健一', { emails: ['kenichi.sato@aozora.example'] }, 'さとう けんいち'],
  ['佐藤 健一', { latinNames: ['Kenichi SATO'] }, 'さとう けんいち'],
  ['河野 太郎', { emails: ['t.kawano@aozora.example'] }, 'かわの たろう'],
  ['河野 太郎', { emails: ['t.kono@aozora.example'] }, 'こうの たろう'],
  ['髙橋 美咲', { emails: ['misakitakahashi@aozora.example'] }, 'たかはし みさき'],
  ['井上 さくら', { emails: ['info@aozora.example'] }, 'いのうえ さくら'],
  // No list has it: what is left of the printed name.
  ['佐藤 燦空', { latinNames: ['Sakura Sato'] }, 'さとう さくら'],
  ['龘 燦空', {}, undefined],
  ['Emily Carter', { emails: ['emily@x.example'] }, undefined],
])('%s with %o may be read %s', (name, { latinNames = [], emails = [] }, kana) => {
  expect(suggestKana(name, { latinNames, emails }, names)[0]).toBe(kana);
});

test('kana that letters can say comes back from them', () => {
  const syllable = fc.constantFrom('か', 'し', 'つ', 'の', 'ま', 'や', 'り', 'わ', 'ぎ', 'じゃ', 'きょ', 'ぶ');
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 5 }), (syllables) => {
      const kana = syllables.join('');
      expect(kanaOfRomaji(romajiOfKana(kana))).toBe(kana);
    }),
  );
});

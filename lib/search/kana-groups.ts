import { lowerBoundOf, type SearchIndex } from './search-index';

/** The rows of the kana table, Latin letters and the rest, each with the stretches of sort keys that belong to it. */
const groups: readonly { name: string; stretches: readonly [from: string, to: string][] }[] = [
  { name: 'あ', stretches: [['ぁ', 'か']] },
  { name: 'か', stretches: [['か', 'さ']] },
  { name: 'さ', stretches: [['さ', 'た']] },
  { name: 'た', stretches: [['た', 'な']] },
  { name: 'な', stretches: [['な', 'は']] },
  { name: 'は', stretches: [['は', 'ま']] },
  { name: 'ま', stretches: [['ま', 'ゃ']] },
  { name: 'や', stretches: [['ゃ', 'ら']] },
  { name: 'ら', stretches: [['ら', 'ゎ']] },
  { name: 'わ', stretches: [['ゎ', '\u30ff']] },
  { name: 'A', stretches: [['a', '{']] },
  // Names without kana stand behind the kana, digits and signs before the letters.
  {
    name: '#',
    stretches: [
      ['\u30ff', '\uffff'],
      ['', 'a'],
      ['{', 'ぁ'],
    ],
  },
];

/** Where each group begins in a list that is sorted by kana; undefined where the list has nobody of it. */
export function kanaGroups(index: SearchIndex, entries: Uint32Array): { name: string; start: number | undefined }[] {
  return groups.map(({ name, stretches }) => {
    const starts = stretches.flatMap(([from, to]) => {
      const [start, end] = [lowerBoundOf(index, entries, from), lowerBoundOf(index, entries, to)];
      return start < end ? [start] : [];
    });
    return { name, start: starts[0] };
  });
}

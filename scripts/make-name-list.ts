// `node scripts/make-name-list.ts DICDIR > lib/card/knowledge/names.txt`
// Takes people's names and their readings out of the MeCab form of IPADIC; docs/knowledge.md says where it is from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: make-name-list.ts DICDIR');

const dictionary = readFileSync(join(folder, 'sys.dic'));
// The head is ten 32-bit words and a charset of 32 bytes; behind it the index, the tokens and the words' features.
const [indexSize, tokenSize, featureSize] = [24, 28, 32].map((at) => dictionary.readUInt32LE(at));
const tokens = 72 + (indexSize ?? 0);
const features = tokens + (tokenSize ?? 0);

/** Kind of name → word → its readings, each with its cost: what is common is cheap. */
const kinds = { 姓: new Map<string, Map<string, number>>(), 名: new Map<string, Map<string, number>>() };

for (let token = tokens; token < features; token += 16) {
  const start = features + dictionary.readUInt32LE(token + 8);
  if (start >= features + (featureSize ?? 0)) throw new Error('This is not a dictionary of MeCab.');
  const feature = dictionary.toString('utf8', start, dictionary.indexOf(0, start)).split(',');
  const [, , kind, part, , , word, reading] = feature;
  if (
    kind !== '人名' ||
    (part !== '姓' && part !== '名') ||
    !word ||
    !reading ||
    !/^\p{Script=Katakana}[\p{Script=Katakana}ー]*$/u.test(reading)
  )
    continue;
  if (!/\p{Script=Han}/u.test(word)) continue;
  const readings = kinds[part].get(word) ?? new Map<string, number>();
  const kana = [...reading].map((letter) => (letter === 'ー' ? letter : String.fromCharCode(letter.charCodeAt(0) - 0x60))).join('');
  readings.set(kana, Math.min(dictionary.readInt16LE(token + 6), readings.get(kana) ?? Infinity));
  kinds[part].set(word, readings);
}

const comment = (text: string): string => text.trimEnd().replace(/^/gm, '# ').replace(/ +$/gm, '');
console.log(comment('Surnames (first) and given names (second) with their readings, the commonest first, from IPADIC 2.7.0.'));
// The file ends with a stray byte.
console.log(comment(readFileSync(join(folder, 'COPYING'), 'latin1').replace(/[^\n\x20-\x7e]/g, '')));
for (const words of Object.values(kinds)) {
  const lines = [...words].map(([word, readings]) => {
    const sorted = [...readings].sort(([, one], [, other]) => one - other);
    return { cost: sorted[0]?.[1] ?? 0, word, kana: sorted.map(([kana]) => kana) };
  });
  lines.sort((one, other) => one.cost - other.cost || (one.word < other.word ? -1 : 1));
  console.log(lines.map(({ word, kana }) => `${word} ${kana.join(',')}`).join('\n'));
  console.log('');
}

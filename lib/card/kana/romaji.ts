const rows: readonly (readonly [romaji: string, kana: string])[] = [
  ['a i u e o', 'あいうえお'],
  ['ka ki ku ke ko', 'かきくけこ'],
  ['sa shi su se so', 'さしすせそ'],
  ['ta chi tsu te to', 'たちつてと'],
  ['na ni nu ne no', 'なにぬねの'],
  ['ha hi fu he ho', 'はひふへほ'],
  ['ma mi mu me mo', 'まみむめも'],
  ['ya yu yo', 'やゆよ'],
  ['ra ri ru re ro', 'らりるれろ'],
  ['wa n', 'わん'],
  ['ga gi gu ge go', 'がぎぐげご'],
  ['za ji zu ze zo', 'ざじずぜぞ'],
  ['da de do', 'だでど'],
  ['ba bi bu be bo', 'ばびぶべぼ'],
  ['pa pi pu pe po', 'ぱぴぷぺぽ'],
];
const palatal: readonly (readonly [romaji: string, kana: string])[] = [
  ['ky', 'き'],
  ['sh', 'し'],
  ['ch', 'ち'],
  ['ny', 'に'],
  ['hy', 'ひ'],
  ['my', 'み'],
  ['ry', 'り'],
  ['gy', 'ぎ'],
  ['j', 'じ'],
  ['by', 'び'],
  ['py', 'ぴ'],
];

const kanaOf = new Map<string, string>([
  ...rows.flatMap(([romaji, kana]) => romaji.split(' ').map((syllable, index) => [syllable, kana[index] ?? ''] as const)),
  ...palatal.flatMap(([romaji, kana]) => [...'auo'].map((vowel, index) => [romaji + vowel, kana + 'ゃゅょ'[index]] as const)),
]);
const romajiOf = new Map<string, string>([
  ...[...kanaOf].map(([romaji, kana]) => [kana, romaji] as const),
  ['ぢ', 'ji'],
  ['づ', 'zu'],
  ['を', 'o'],
]);
/** Spellings of other systems than Hepburn's. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/sy/g, 'sh'],
  [/ty/g, 'ch'],
  [/(?:zy|jy)/g, 'j'],
  [/si/g, 'shi'],
  [/ti/g, 'chi'],
  [/tu/g, 'tsu'],
  [/zi/g, 'ji'],
  [/hu/g, 'fu'],
  [/m(?=[bmp])/g, 'n'],
  [/n'/g, 'n'],
];

/** Japanese in Latin letters as it is compared: Hepburn's, long vowels short, as names are written. `Satoh`, `Satou` and `satō` are `sato`. */
export function foldRomaji(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z']/g, '');
  return spellings
    .reduce((spelled, [other, hepburn]) => spelled.replace(other, hepburn), plain)
    .replace(/oh(?![aiueo])/g, 'o')
    .replace(/o[ou]/g, 'o')
    .replace(/uu/g, 'u');
}

/** Hiragana or katakana in Hepburn's letters, folded like {@link foldRomaji}. */
export function romajiOfKana(kana: string): string {
  const hiragana = kana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  const letters = hiragana.replace(
    /[\p{Script=Hiragana}][ゃゅょ]|[\p{Script=Hiragana}]/gu,
    (syllable) => romajiOf.get(syllable) ?? syllable,
  );
  return foldRomaji(
    letters
      .replace(/っ(?=ch)/g, 't')
      .replace(/っ(?=([a-z]))/g, '$1')
      .replaceAll('ー', ''),
  );
}

/** A name in Latin letters as hiragana, or undefined where it is not Japanese; long vowels that are not written cannot be known. */
export function kanaOfRomaji(text: string): string | undefined {
  let rest = foldRomajiSpelling(text);
  let kana = '';
  while (rest) {
    const double = /^([kstpgzdbcfh])\1|^t(?=ch)/.exec(rest);
    if (double) {
      kana += 'っ';
      rest = rest.slice(1);
      continue;
    }
    const syllable = [3, 2, 1].map((length) => rest.slice(0, length)).find((piece) => kanaOf.has(piece));
    if (syllable === undefined || (syllable === 'n' && /^n[aiueoy]/.test(rest))) return undefined;
    kana += kanaOf.get(syllable);
    rest = rest.slice(syllable.length);
  }
  return kana || undefined;
}

const foldRomajiSpelling = (text: string): string =>
  spellings
    .reduce(
      (spelled, [other, hepburn]) => spelled.replace(other, hepburn),
      text
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z']/g, ''),
    )
    .replace(/oh(?![aiueo])/g, 'ou');

import type { LinePicture } from './ocr-engine';

/** A letter and the point along the line at which it stands, in pixels of the picture from the line's start. */
export interface PlacedLetter {
  text: string;
  confidence: number;
  along: number;
}

/** Kana that are written small or large; the small form of each stands behind it. */
const sizes = 'つっやゃゆゅよょあぁいぃうぅえぇおぉツッヤャユュヨョアァイィウゥエェオォ';
/** Letters of different scripts that look the same: hiragana, katakana, kanji. */
const twins = ['りリ', 'へヘ', 'べベ', 'ぺペ', 'カ力', 'ニ二', 'エ工', 'ロ口', 'タ夕', 'ハ八', 'ト卜', 'ー一'];
const strokes = 'ー一—-―−‐─|lI1「」个';

/** Of a full-width letter's square: so large a small kana is at most, and a large one at least and at most. */
const [smallMost, largeLeast, largeMost] = [0.75, 0.8, 1];

/**
 * Settles what a recognizer cannot see in a single letter: the size of kana by their ink (ティ, not テイ), letters that
 * look the same by their neighbours (みどり, not みどリ), and in columns which strokes lie and which stand (一, ―, ー).
 */
export function settleLetters(
  letters: readonly PlacedLetter[],
  line: Pick<LinePicture, 'parts' | 'thickness' | 'isVertical'>,
): PlacedLetter[] {
  const inks = letters.map((_, index) => inkOf(letters, index, line));
  const em = usualSize(letters, inks, line.thickness);
  const settled = letters.map((letter, index) => {
    const ink = inks[index];
    if (!ink) return letter;
    if (line.isVertical && strokes.includes(letter.text)) return { ...letter, text: strokeOf(letters, index, ink, line.thickness) };
    return em === undefined ? letter : { ...letter, text: sized(letter.text, Math.max(ink.across, ink.along) / em) };
  });
  return settled.map((letter, index) => {
    const [before = '', after = ''] = [settled[index - 1]?.text, settled[index + 1]?.text];
    return { ...letter, text: speakable(amongItsOwn(settled, index), before, after) };
  });
}

/** Katakana behind which each small one can be spoken: ティ and ファ are said, サィ and ベェ are not. */
const spokenAfter: Readonly<Record<string, RegExp>> = {
  ァ: /[フヴクグツ]/,
  ィ: /[テデフヴウクグスズツトドジチシホ]/,
  ゥ: /[トドホ]/,
  ェ: /[シジチツフウヴイクグスズテデニヒ]/,
  ォ: /[フウヴクグツトド]/,
  ャ: /[キシチニヒミリギジヂビピテデフヴ]/,
  ュ: /[キシチニヒミリギジヂビピテデフヴウ]/,
  ョ: /[キシチニヒミリギジヂビピテデフヴ]/,
};

/** Hiragana behind which a small ゃ, ゅ or ょ can be spoken: しゃ, but not ずゃ. */
const palatal = /[きしちにひみりぎじぢびぴ]/u;

/** A small つ doubles the consonant behind it; before these there is none, or one that is written ん when it is double. */
const notDoubled = /[あ-おア-オなにぬねのナニヌネノ]/u;

/** A small kana that cannot be spoken where it stands is a large one: まつい, not まっい. */
function speakable(text: string, before: string, after: string): string {
  const large = sizes[sizes.indexOf(text) & ~1] ?? text;
  if (text !== large && !/[ぁ-ゖァ-ヺー]/.test(before)) return large; // None begins a word: 海外事業部アジア課, not ァジア課.
  if (text === 'ぅ') return large; // どぅ is for words from abroad, which are written in katakana.
  if (/[っッ]/.test(text)) return notDoubled.test(after) ? large : text;
  if (/[ゃゅょ]/.test(text)) return /[ぁ-ゖ]/.test(before) && !palatal.test(before) ? large : text;
  const spoken = spokenAfter[text];
  return spoken && /[ァ-ヶー]/.test(before) && !spoken.test(before) ? large : text;
}

interface Ink {
  along: number;
  across: number;
}

/** The extent of the ink between the middles to a letter's neighbours. */
function inkOf(letters: readonly PlacedLetter[], index: number, { parts }: Pick<LinePicture, 'parts'>): Ink | undefined {
  const [before, at, after] = [letters[index - 1], letters[index], letters[index + 1]];
  if (!at) return undefined;
  const from = before ? (before.along + at.along) / 2 : Number.NEGATIVE_INFINITY;
  const to = after ? (after.along + at.along) / 2 : Number.POSITIVE_INFINITY;
  const own = parts.filter((part) => (part.from + part.to) / 2 > from && (part.from + part.to) / 2 < to);
  if (own.length === 0) return undefined;
  return {
    along: Math.max(...own.map((part) => part.to)) - Math.min(...own.map((part) => part.from)),
    across: Math.max(...own.map(({ across }) => across[1])) - Math.min(...own.map(({ across }) => across[0])),
  };
}

/** In pixels; on smaller print a pixel more or less of ink makes a large kana a small one. */
const smallestPrint = 20;

/** The size of a full-width letter's square, from the kanji of the line, which nearly fill theirs; else from its kana. */
function usualSize(letters: readonly PlacedLetter[], inks: readonly (Ink | undefined)[], thickness: number): number | undefined {
  const kanji = letters.flatMap(({ text }, index) =>
    /[\p{Script=Han}]/u.test(text) && !/[一二三〇]/.test(text) ? (inks[index]?.across ?? []) : [],
  );
  const kana = letters.flatMap(({ text }, index) =>
    /[あ-んア-ン]/u.test(text) && !sizes.includes(text) && !/[へヘニー]/.test(text) ? (inks[index]?.across ?? []) : [],
  );
  if (kanji.length + kana.length < 2 || thickness < smallestPrint) return undefined;
  return kanji.length > 0 ? median(kanji) / 0.93 : median(kana) / 0.82;
}

function sized(text: string, share: number): string {
  const place = sizes.indexOf(text);
  if (place < 0) return text;
  if (share <= smallMost) return sizes[place | 1] ?? text;
  return share >= largeLeast && share <= largeMost ? (sizes[place & ~1] ?? text) : text;
}

function strokeOf(letters: readonly PlacedLetter[], index: number, { along, across }: Ink, thickness: number): string {
  const text = letters[index]?.text ?? '';
  const before = letters[index - 1]?.text ?? '';
  if (across < 0.25 * thickness && along > 0.4 * thickness) {
    if (/[ァ-ヶ]/.test(before)) return 'ー';
    return /[\d〇○一二三四五六七八九十]/.test(before) ? '―' : text;
  }
  return along < 0.25 * thickness && across > 0.4 * thickness ? '一' : text;
}

const scriptOf = (text: string): 'hiragana' | 'katakana' | 'kanji' | undefined =>
  /[ぁ-ゖ]/.test(text) ? 'hiragana' : /[ァ-ヶー]/.test(text) ? 'katakana' : /\p{Script=Han}/u.test(text) ? 'kanji' : undefined;

/** The form of a letter that fits what stands before it, where what stands behind says nothing else. */
function amongItsOwn(letters: readonly PlacedLetter[], index: number): string {
  const [before = '', text = '', after = ''] = [letters[index - 1]?.text, letters[index]?.text, letters[index + 1]?.text];
  const pair = twins.find((forms) => forms.includes(text));
  if (!pair) return text;
  const [own, ahead, behind] = [scriptOf(text), scriptOf(before), scriptOf(after)];
  const forms = [...pair];
  if (text === 'ニ' && /[F階丁番号条]/.test(after)) return '二';
  const fits = (script: ReturnType<typeof scriptOf>) => forms.find((form) => script !== undefined && scriptOf(form) === script);
  if (own === behind || own === ahead) {
    // Within a word both neighbours have a say; り before a katakana word still belongs to the hiragana before it.
    return own === behind && ahead === 'hiragana' && fits(ahead) && pair === 'りリ' ? (fits(ahead) ?? text) : text;
  }
  const isKana = ahead === 'hiragana' || ahead === 'katakana';
  if (ahead !== undefined && (ahead === behind || (isKana && own !== 'kanji'))) return fits(ahead) ?? text;
  return before === '' ? (fits(behind) ?? text) : after === '' ? (fits(ahead) ?? text) : text;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

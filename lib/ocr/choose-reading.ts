import type { Reading } from './reading';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〒〇々ー]/u;

/**
 * Which reading of a line to believe. The two models' confidences cannot be compared as they are: the Japanese one
 * reads Latin letters with confidence and puts them apart or swaps them; the English one knows no Japanese at all,
 * and shows it by low confidence.
 */
export function chooseReading(jpn: Pick<Reading, 'text' | 'confidence'>, eng: Pick<Reading, 'text' | 'confidence'>): 'jpn' | 'eng' {
  const letters = [...jpn.text.replace(/\s/g, '')];
  if (letters.length === 0) return 'eng';
  const share = letters.filter((letter) => japanese.test(letter)).length / letters.length;
  if (share >= 0.5) return eng.confidence > jpn.confidence + 0.25 ? 'eng' : 'jpn';
  if (share >= 0.15) return eng.confidence > jpn.confidence + 0.08 ? 'eng' : 'jpn';
  return eng.confidence > jpn.confidence - 0.15 ? 'eng' : 'jpn';
}

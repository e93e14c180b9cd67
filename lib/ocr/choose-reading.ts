import type { Reading } from './reading';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〒〇々ー]/gu;

/** Whether a text has Japanese letters: the English model has never seen one, and reads something else with doubts. */
export const isJapanese = (text: string): boolean => text.search(japanese) >= 0;

/**
 * Which model's reading of a line to believe. Their confidences cannot be compared as they are: the Japanese one reads
 * Latin letters with confidence even where it is wrong, so without a Japanese letter the English one has the say.
 */
export function chooseReading(jpn: Pick<Reading, 'text' | 'confidence'>, eng: Pick<Reading, 'text' | 'confidence'>): 'jpn' | 'eng' {
  const letters = jpn.text.replace(/\s/g, '').length;
  if (letters === 0) return 'eng';
  const share = (jpn.text.match(japanese)?.length ?? 0) / letters;
  if (share >= 0.5) return eng.confidence > jpn.confidence + 0.25 ? 'eng' : 'jpn';
  // One Japanese letter in an email address is an at sign misread.
  if (share >= 0.08) return eng.confidence > jpn.confidence + 0.08 ? 'eng' : 'jpn';
  return eng.confidence > jpn.confidence - 0.15 ? 'eng' : 'jpn';
}

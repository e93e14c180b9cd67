import type { CardField, ReadField } from '../domain/card';

/** What a business card is for; one of them is on every card. */
const telling: ReadonlySet<CardField> = new Set(['name', 'company', 'email', 'phone', 'mobile', 'fax']);
/** The fullest of 288 pictures of 24 cards was read as 598 letters, most of them of the table around it: more is a page. */
const mostLetters = 900;

const total = /合計|小計|計 ?[¥￥\\]|預り|お預|釣り|釣銭|費税|内税|税込|領収|レシート|subtotal|\btotal\b|\bchange due\b/i;
const price = /[¥￥\\]\s?\d[\d,. ]*|\d[\d,]* ?円|[$€£]\s?\d+[.,]\d\d|(?<!\d)\d+[.,]\d\d ?[$€£]?$/;

/**
 * Whether lines of text, and the fields that were read from them, are a business card's. In doubt they are: a name alone
 * is enough, but no page of a document and no receipt is one.
 */
export function isCard(lines: readonly string[], fields: readonly Pick<ReadField, 'field' | 'confidence'>[]): boolean {
  const letters = lines.reduce((sum, line) => sum + line.replace(/\s/g, '').length, 0);
  if (letters > mostLetters || isReceipt(lines)) return false;
  const told = fields.filter(({ field }) => telling.has(field));
  // Patterns are read as a few doubtful letters, which may stand where a name could.
  return told.length > 1 || told.some(({ field, confidence }) => field !== 'name' || confidence !== 'low');
}

const isReceipt = (lines: readonly string[]): boolean =>
  lines.some((line) => total.test(line)) && lines.filter((line) => price.test(line)).length >= 3;

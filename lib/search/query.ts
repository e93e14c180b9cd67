import { foldName, foldPhone } from '../domain/text';
import { kanaOf } from './romaji';

/** A word of a query, in every way in which it may be written: as typed, as digits, as kana. */
export type Word = readonly string[];

/** What a query looks for: every word of at least one of the readings. None where the query is blank. */
export function parseQuery(query: string): Word[][] {
  const words = query.split(/\s+/).map(foldName).filter(Boolean).map(toWord);
  if (words.length === 0) return [];
  // `090 0123` is one number.
  const digits = words.length > 1 && isNumber(query) ? foldPhone(query) : '';
  return digits ? [words, [[digits]]] : [words];
}

function toWord(word: string): Word {
  const digits = isNumber(word) ? foldPhone(word) : '';
  return [...new Set([word, ...(digits ? [digits] : []), ...kanaOf(word)])];
}

const isNumber = (text: string): boolean => /^[\d\s\-+().〒]+$/.test(text.normalize('NFKC').replace(/[‐‑‒–—―−ー]/g, '-'));

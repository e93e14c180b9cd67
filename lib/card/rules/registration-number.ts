import { isCorporateNumber } from '../../domain/corporate-number';
import type { Candidate, CardLine, CardRule } from '../card-rule';

const number = /(?<![\dA-Za-z])(?<mark>[TＴ]\s?-?\s?)?(?<digits>[\dOolI](?:[\s-]?[\dOolI]){12})(?![\d-])/gu;
const label = /登録番号|インボイス|適格請求書|事業者番号|法人番号|会社法人等番号|Corporate Number|Registration (?:No|Number)/i;

/**
 * The number of a qualified invoice issuer (T and 13 digits) or of a corporation (13 digits), in every reading. Their
 * check digit tells a right reading from a wrong one; digits that fail it count only where the card says what they are.
 */
export const registrationNumberRule: CardRule = (lines) =>
  lines.flatMap((line) => [line.text, ...line.alternatives].flatMap((text, reading) => numbersOf(line, text, reading)));

function numbersOf(line: CardLine, text: string, reading: number): Candidate[] {
  const isNamed = label.test(line.text) || label.test(text);
  return [...text.matchAll(number)].flatMap(({ 0: match, index, groups }): Candidate[] => {
    const { mark, digits = '' } = groups ?? {};
    const plain = digits.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/\D/g, '');
    if (plain.length !== 13 || (!mark && !isNamed)) return [];
    const isValid = isCorporateNumber(plain);
    if (!isValid && !(isNamed || mark)) return [];
    // The same digits, read otherwise, stand at the end of the line that was read.
    const [from, to] = reading === 0 ? [index, index + match.length] : [Math.max(0, line.text.length - match.length), line.text.length];
    const claims = [{ line, from, to }];
    return [
      {
        field: 'registrationNumber',
        value: `${mark ? 'T' : ''}${plain}`,
        score: (isValid ? 0.95 : 0.55) - (reading === 0 ? 0 : 0.02),
        claims,
      },
    ];
  });
}

import type { CardRule } from '../card-rule';
import { prefectures } from '../words';

const code = /(?:(?<mark>〒|〠)\s?)?(?<![\d-])(?<first>\d{3})\s?-\s?(?<last>\d{4})(?![\d-])/gu;
const telephone = /(?:tel|fax|phone|電話|携帯|mobile|内線|[TFPM][.:])\s*[:.]?\s*$/i;

/** Japanese postal codes: 〒123-4567, or the bare digits where an address begins or ends. */
export const postalCodeRule: CardRule = (lines) =>
  lines.flatMap((line) =>
    [...line.text.matchAll(code)].flatMap(({ index, 0: match, groups }) => {
      const [before, after] = [line.text.slice(0, index), line.text.slice(index + match.length).trim()];
      if (telephone.test(before)) return [];
      const score = groups?.mark ? 0.97 : plausibility(before, after);
      return score
        ? [
            {
              field: 'postalCode' as const,
              value: `${groups?.first}-${groups?.last}`,
              score,
              claims: [{ line, from: index, to: index + match.length }],
            },
          ]
        : [];
    }),
  );

/** 〒 is often read as T or 千 or lost; the digits alone could be anything but for what stands around them. */
function plausibility(before: string, after: string): number {
  if (prefectures.some((prefecture) => after.startsWith(prefecture))) return 0.93;
  if (/(?:Tokyo|Osaka|Kyoto|Japan|[a-z]-(?:ku|shi|gun|ken)),?\s?$/i.test(before)) return 0.9;
  if (/^[,\s]*Japan/i.test(after)) return 0.9;
  if (/^(?:[T千干〒テ]\s?)?$/.test(before)) return after === '' || /^\p{Script=Han}/u.test(after) ? 0.8 : 0;
  return 0;
}

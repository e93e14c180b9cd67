import type { CardRule } from '../card-rule';

const address = /[\p{L}\d][\p{L}\d._%+-]*@[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)+/gu;

const domainEnd = /\.(?:com|net|org|jp|io|biz|info|dev|app|tech|shop|uk|de|fr|us|eu|edu|gov|cn|kr|tw|sg|au|ca|example)$/i;

/** Recognizers put spaces around the at sign and the dots, and read a dot as a comma; no address has either. */
function closeGaps(text: string): string {
  return (
    text
      .replace(/\s*@\s*/g, '@')
      // A kana in front of Latin letters is the tail of the at sign.
      .replace(/@[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,2}(?=[a-z\d.-]+$|[a-z\d.-]+[^\p{L}\d])/giu, '@')
      .replace(/@[^\s@]+(?:\s?[.,]\s?[a-z]{2,}(?![\w@]))*/gi, (host) => host.replace(/\s?[.,]\s?/g, '.'))
      .replace(/(?<=^e?-?mail\s?[.:]?\s)[\w. -]+@/i, (box) => box.replace(/\s/g, ''))
      .replace(/[\w-]+(?:\s?[._]\s?[\w-]+)+@/g, (box) => box.replace(/\s/g, ''))
      .replace(/@[\w.-]+(?: [\w.-]+)+$/, (host) => {
        const whole = host.replace(/\s/g, ''); // Wide-set type falls apart: `@ao zora.examp le`.
        return domainEnd.test(host.split(' ')[0] ?? '') || !domainEnd.test(whole) ? host : whole;
      })
  );
}

/** Email addresses, in every reading of every line. */
export const emailRule: CardRule = (lines) =>
  lines.flatMap((line) =>
    [line.text, ...line.alternatives].flatMap((text, reading) =>
      [...closeGaps(text).matchAll(address)].map(([value]) => ({
        field: 'email' as const,
        value: value.replace(/^(?:e-?mail|mail)[.:](?=.+@)/i, '').toLowerCase(),
        score: reading === 0 ? 0.95 : 0.9,
        claims: [{ line, ...placeOf(line.text, '@') }],
      })),
    ),
  );

/** The words around the at sign: gaps were closed, so the value itself may not stand in the line as it is. */
function placeOf(text: string, sign: string): { from: number; to: number } {
  const at = text.indexOf(sign);
  if (at < 0) return { from: 0, to: text.length };
  const from = text.slice(0, at).search(/[^\s:|]+\s*$/);
  const length = text.slice(at).search(/(?<=\S)\s(?![.,@])|[|]|$/);
  return { from: Math.max(0, from), to: length < 0 ? text.length : at + length };
}

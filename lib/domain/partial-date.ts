/** Years before the first of each era, by its name and its letter. */
const eras: Record<string, number> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  m: 1867,
  t: 1911,
  s: 1925,
  h: 1988,
  r: 2018,
};

const written =
  /^(?:(?<era>明治|大正|昭和|平成|令和|[mtshr])\s*(?<eraYear>元|\d{1,2})|(?<year>\d{4}))(?:年|[-/.\s])*(?:(?<month>\d{1,2})(?:月|[-/.\s])*(?:(?<day>\d{1,2})日?)?)?$/;
const withoutYear = /^(?:--)?(?<month>\d{1,2})(?:月|[-/.])\s*(?<day>\d{1,2})日?$/;

/**
 * A day, month or year as people write it (`1985/4/1`, `1985年4月`, `昭和60年4月1日`, `S60.4.1`, `4月1日`) in the form of
 * vCard: `1985-04-01`, `1985-04`, `1985`, `--04-01`. Undefined where it is none, or no day of any year.
 */
export function parsePartialDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const groups = written.exec(plain)?.groups ?? withoutYear.exec(plain)?.groups;
  if (!groups) return undefined;
  const { era, eraYear, year = era && String((eras[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear))), month, day } = groups;
  const two = (part: string) => part.padStart(2, '0');
  if (month && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (month && day && !isDay(Number(year ?? 2000), Number(month), Number(day))) return undefined;
  if (!year) return month && day && `--${two(month)}-${two(day)}`;
  return [year, month && two(month), day && two(day)].filter(Boolean).join('-');
}

const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

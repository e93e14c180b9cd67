import type { DateOrder } from '../domain/web-event';

/**
 * The ISO time that a cell says: ISO 8601, `2026/11/02 9:12`, `2026年11月2日`, `Nov 2, 2026 9:12 PM`, or seconds, milli- or
 * microseconds since 1970. Without a zone it is this computer's. 03/04/2026 is read in the given order, and not at all
 * without one. Undefined for what cannot be read in exactly one way.
 */
export function readTime(cell: string, order?: DateOrder): string | undefined {
  const text = cell.normalize('NFKC').trim();
  const epoch = readEpoch(text);
  if (epoch !== undefined) return toIso(epoch);
  const day = readDay(text, order);
  const clock = day && readClock(day.rest);
  if (!day || !clock) return undefined;
  const { year, month, date } = day;
  const { hour, minute, second, millisecond, offset } = clock;
  const isReal = new Date(Date.UTC(year, month - 1, date)).getUTCMonth() === month - 1 && date > 0;
  if (!isReal) return undefined;
  if (offset === undefined) return toIso(new Date(year, month - 1, date, hour, minute, second, millisecond).getTime());
  return toIso(Date.UTC(year, month - 1, date, hour, minute - offset, second, millisecond));
}

/**
 * The order of the days among these cells: undefined where it makes no difference, `unknown` where nothing tells: only
 * the user knows then. A day over 12 tells it for the whole file, unless another tells the opposite.
 */
export function findDateOrder(cells: Iterable<string>): DateOrder | 'unknown' | undefined {
  const seen = { dayFirst: false, monthFirst: false, either: false };
  for (const cell of cells) {
    const [, first, second] = numeric.exec(cell.normalize('NFKC').trim()) ?? [];
    if (first === undefined) continue;
    seen[Number(first) > 12 ? 'dayFirst' : Number(second) > 12 ? 'monthFirst' : 'either'] = true;
  }
  if (seen.dayFirst !== seen.monthFirst) return seen.dayFirst ? 'dayFirst' : 'monthFirst';
  return seen.either || seen.dayFirst ? 'unknown' : undefined;
}

/** Days and months as numbers, the year last. Dots stand only where the day comes first. */
const numeric = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/;
const [earliest, latest] = [Date.UTC(1990, 0), Date.UTC(2100, 0)];

const toIso = (time: number): string | undefined => (time >= earliest && time < latest ? new Date(time).toISOString() : undefined);

function readEpoch(text: string): number | undefined {
  const [, whole = '', fraction = ''] = /^(\d{9,16})(\.\d+)?$/.exec(text) ?? [];
  if (/^\d{9,10}$/.test(whole)) return Math.floor(Number(`${whole}${fraction}`) * 1000);
  if (/^\d{12,13}$/.test(whole)) return Number(whole);
  return /^\d{15,16}$/.test(whole) ? Math.floor(Number(whole) / 1000) : undefined;
}

interface Day {
  year: number;
  month: number;
  date: number;
  rest: string;
}

const patterns: readonly { pattern: RegExp; parts: (found: readonly string[], order?: DateOrder) => (string | number | undefined)[] }[] = [
  { pattern: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)/, parts: ([, year, month, date]) => [year, month, date] },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?=$|T|\d{6}$)/, parts: ([, year, month, date]) => [year, month, date] },
  { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, parts: ([, date, month, year]) => [year, month, date] },
  {
    pattern: numeric,
    parts: ([, one, other, year], order) => (order ? [year, ...(order === 'dayFirst' ? [other, one] : [one, other])] : []),
  },
  {
    pattern: /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i,
    parts: ([, name, date, year]) => [year, monthOf(name), date],
  },
  { pattern: /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})/i, parts: ([, date, name, year]) => [year, monthOf(name), date] },
];

function readDay(text: string, order?: DateOrder): Day | undefined {
  for (const { pattern, parts } of patterns) {
    const found = pattern.exec(text);
    const [year, month, date] = found ? parts(found, order) : [];
    if (found && year && month && date) {
      return { year: Number(year), month: Number(month), date: Number(date), rest: text.slice(found[0].length) };
    }
  }
  return undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name = ''): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const clock =
  /^(?:(?:T|,? +|:)?(?:at )?(?:[(（].[)）] ?)?(?<half>午前|午後)? ?(?<hour>\d{1,2})[:時]?(?<minute>\d{2})?分?(?::?(?<second>\d{2}))?(?:[.,](?<fraction>\d+))?秒? ?(?<period>[ap]\.?m\.?)?)? ?(?<zone>Z|UTC|GMT|JST|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|\(UTC\))?$/i;

/** The time of day behind a date; midnight where there is none. `offset` is minutes east of Greenwich. */
function readClock(text: string) {
  const found = clock.exec(text)?.groups;
  if (!found) return undefined;
  const { half, period, zone, fraction = '' } = found;
  const [hour, minute, second] = [found.hour, found.minute, found.second].map((part) => Number(part ?? 0)) as [number, number, number];
  const isAfternoon = half === '午後' || /^p/i.test(period ?? '');
  const isHalved = half !== undefined || period !== undefined;
  if (hour > (isHalved ? 12 : 23) || minute > 59 || second > 60) return undefined;
  const millisecond = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return {
    hour: isHalved ? (hour % 12) + (isAfternoon ? 12 : 0) : hour,
    minute,
    second,
    millisecond,
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
}

function offsetOf(zone: string): number {
  if (/^JST$/i.test(zone)) return 540;
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

const language = (): string => document.documentElement.lang || navigator.language;

/** The moment of an ISO time; for a day alone, its beginning in this computer's zone. */
const toDate = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T00:00` : iso);

/** The day of an ISO time in this computer's zone, as `YYYY-MM-DD`. */
export function localDay(iso: string): string {
  const date = toDate(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An ISO time as an `<input type="datetime-local">` takes it. */
export function toLocalInput(iso: string): string {
  const date = toDate(iso);
  return `${localDay(iso)}T${date.toTimeString().slice(0, 5)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a date in the page's language. Making a format takes longer than all else that a line of a history needs, so it is made once. */
function format(date: Date, name: keyof typeof shapes): string {
  const key = `${language()} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language(), shapes[name]);
  formats.set(key, known);
  return known.format(date);
}

const shapes = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { month: 'numeric', day: 'numeric' },
  date: { year: 'numeric', month: 'numeric', day: 'numeric' },
  longDate: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
} as const;

export const formatTime = (iso: string): string => format(toDate(iso), 'time');

export const formatDay = (iso: string): string => format(toDate(iso), 'day');

export const formatDate = (iso: string): string => format(toDate(iso), 'date');

/** A day with its month as a word, so that it cannot be taken for another. */
export const formatLongDate = (iso: string): string => format(new Date(iso), 'longDate');

export const formatMonth = (iso: string): string => format(toDate(iso), 'month');

/** A sum in the form of its currency, such as `￥1,200`. */
export const formatMoney = (amount: number, currency: string): string =>
  amount.toLocaleString(language(), { style: 'currency', currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });

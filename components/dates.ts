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

export const formatTime = (iso: string): string => toDate(iso).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });

export const formatDay = (iso: string): string => toDate(iso).toLocaleDateString(language(), { month: 'numeric', day: 'numeric' });

export const formatDate = (iso: string): string =>
  toDate(iso).toLocaleDateString(language(), { year: 'numeric', month: 'numeric', day: 'numeric' });

/** A day with its month as a word, so that it cannot be taken for another. */
export const formatLongDate = (iso: string): string =>
  new Date(iso).toLocaleDateString(language(), { year: 'numeric', month: 'long', day: 'numeric' });

export const formatMonth = (iso: string): string => toDate(iso).toLocaleDateString(language(), { year: 'numeric', month: 'long' });

/** A sum in the form of its currency, such as `￥1,200`. */
export const formatMoney = (amount: number, currency: string): string =>
  amount.toLocaleString(language(), { style: 'currency', currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });

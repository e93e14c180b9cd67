const language = (): string => document.documentElement.lang || navigator.language;

/** The day of an ISO time in this computer's zone, as `YYYY-MM-DD`. */
export function localDay(iso: string): string {
  const date = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An ISO time as an `<input type="datetime-local">` takes it. */
export function toLocalInput(iso: string): string {
  const date = new Date(iso);
  return `${localDay(iso)}T${date.toTimeString().slice(0, 5)}`;
}

export const formatTime = (iso: string): string => new Date(iso).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });

export const formatDay = (iso: string): string => new Date(iso).toLocaleDateString(language(), { month: 'numeric', day: 'numeric' });

export const formatDate = (iso: string): string =>
  new Date(iso).toLocaleDateString(language(), { year: 'numeric', month: 'numeric', day: 'numeric' });

export const formatMonth = (iso: string): string => new Date(iso).toLocaleDateString(language(), { year: 'numeric', month: 'long' });

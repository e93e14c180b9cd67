/**
 * The ISO time of a message from the date that a webmail shows, in this computer's zone. Only dates that can be read
 * in one way (year first, with four digits, and a time of day) give one; 11/02/26 or "yesterday" give undefined.
 */
export function messageTime(shown: string | undefined): string | undefined {
  const text = shown?.normalize('NFKC') ?? '';
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\D{0,12}?(午前|午後)?\s*(\d{1,2})\s*[:時]\s*(\d{2})/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, half, hour, minute] = found;
  const hours = Number(hour) + (half === '午後' && Number(hour) < 12 ? 12 : 0);
  const time = new Date(Number(year), Number(month) - 1, Number(day), hours, Number(minute));
  const isReal = time.getMonth() === Number(month) - 1 && time.getDate() === Number(day) && time.getHours() === hours;
  return isReal ? time.toISOString() : undefined;
}

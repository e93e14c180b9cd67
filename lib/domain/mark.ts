/** Tells one text from the next; the text itself is not kept for that. */
export function markOf(text: string): string {
  let mark = 0;
  for (const character of text) mark = (Math.imul(mark, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return mark.toString(36);
}

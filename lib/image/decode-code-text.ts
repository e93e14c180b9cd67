/** Longer than any QR code of version 40 can be; what is longer was not read from a card. */
const mostBytes = 3000;

const encodings = ['utf-8', 'shift_jis'];

/**
 * The text of a code's bytes, or undefined where they are none. Codes do not say how they are encoded: what is UTF-8 is
 * hardly ever anything else by chance, and what is not is Shift_JIS on cards printed in Japan.
 */
export function decodeCodeText(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || bytes.length > mostBytes) return undefined;
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the decoder has no other way to say so.
    }
  }
  return undefined;
}

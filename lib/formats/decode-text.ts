import { Problem } from '../domain/problem';

/**
 * The text of a file: by its byte order mark, else UTF-8, else Shift_JIS. Nothing is replaced by question marks: throws
 * `file/cut-off` for a file that ends inside a character, `file/not-text` for what is none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeMarked(bytes) ?? decode(bytes, 'utf-8') ?? decode(bytes, 'shift_jis');
  if (text === undefined || binary.test(text)) throw new Problem('file/not-text');
  return text;
}

/** Control characters that no table holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const binary = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

function decodeMarked(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  // Without a mark, every other byte of Latin headings is empty.
  if (first && second === 0 && third && fourth === 0) return decode(bytes, 'utf-16le');
  if (first === 0 && second && third === 0 && fourth) return decode(bytes, 'utf-16be');
  return undefined;
}

/** The text, or undefined where the bytes are not of this encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined; // Another encoding, then: the caller tries the next.
  }
  try {
    return text + decoder.decode();
  } catch (cause) {
    throw new Problem('file/cut-off', { cause });
  }
}

/** One property of a vCard: its name and parameters in capitals, its value decoded but still escaped. */
export interface VcardLine {
  name: string;
  params: string[];
  value: string;
}

/** The properties of the first vCard in a text, of version 2.1, 3.0 or 4.0; undefined where there is none. */
export function vcardLines(text: string): VcardLine[] | undefined {
  const [, body] = /^\s*BEGIN:VCARD[ \t]*\r?\n(.*?)(?:\r?\nEND:VCARD|$)/is.exec(text) ?? [];
  if (body === undefined) return undefined;
  const isOld = /^VERSION:2\.1/im.test(body);
  return joinQuotedPrintable(body)
    .replace(/\r?\n([ \t])/g, isOld ? '$1' : '')
    .split(/\r?\n/)
    .flatMap((line) => parseLine(line) ?? []);
}

/** Quoted-printable goes on behind a line that ends with an equals sign. */
const joinQuotedPrintable = (body: string): string =>
  /QUOTED-PRINTABLE/i.test(body) ? body.replace(/=[ \t]*\r?\n[ \t]?/g, (end, at: number) => (isQuoted(body, at) ? '' : end)) : body;

/** Whether the property that a place belongs to, which may have begun lines before, is quoted-printable. */
function isQuoted(body: string, at: number): boolean {
  const lines = body.slice(0, at).split(/\r?\n/);
  const start = lines.findLastIndex((line) => /^[\w.-]+[;:]/.test(line));
  return /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(lines[start] ?? '');
}

function parseLine(line: string): VcardLine | undefined {
  const colon = endOfHead(line);
  if (colon < 0) return undefined;
  const [head = '', ...params] = line.slice(0, colon).toUpperCase().replaceAll('"', '').split(';');
  const name = head.replace(/^[\w-]+\./, '');
  const value = line.slice(colon + 1);
  if (!params.some((param) => /(?:^|=)QUOTED-PRINTABLE$/.test(param))) return { name, params, value };
  const charset = params.find((param) => param.startsWith('CHARSET='))?.slice('CHARSET='.length);
  return { name, params, value: decodeQuotedPrintable(value, charset) };
}

/** The first colon that stands in no quotes. */
function endOfHead(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  return -1;
}

function decodeQuotedPrintable(value: string, charset = 'UTF-8'): string {
  const encoder = new TextEncoder();
  const bytes = [...value.matchAll(/=([\dA-F]{2})|[^=]+|=/gi)].flatMap(([all, hex]) =>
    hex ? [Number.parseInt(hex, 16)] : [...encoder.encode(all)],
  );
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return ''; // A charset that nobody knows: its text says nothing.
  }
}

/** Splits a value at a separator that no backslash guards, and takes the backslashes away. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (const [token] of value.matchAll(/\\.|[^\\]|\\/gsu)) {
    if (token === separator) parts.push('');
    else parts.push((parts.pop() ?? '') + unescaped(token));
  }
  return parts;
}

const unescaped = (token: string): string => (token.length === 1 ? token : /^\\n$/i.test(token) ? '\n' : token.slice(1));

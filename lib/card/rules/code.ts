import type { OcrCode } from '../../domain/ocr-page';
import { parseMecard } from '../codes/mecard';
import { type Stated, stated, statedPhone } from '../codes/stated';
import { parseVcard } from '../codes/vcard';

/** A field as a code on the card states it. */
export interface CodedField extends Stated {
  code: OcrCode;
}

const longest = 3000;
/** No honest card has more; a code made to flood the review has. */
const mostFields = 30;

/** What the codes on a card say of its fields: vCard, MECARD and the like, or one web address, mail address or number. */
export const codeRule = (codes: readonly OcrCode[]): CodedField[] =>
  codes.flatMap((code) => parseCode(code.text).map((field) => ({ ...field, code })));

/** What one code says; nothing where it is none of the kinds that speak of a person. Nothing is followed or fetched. */
export function parseCode(text: string): Stated[] {
  if (text.length > longest) return [];
  const plain = text.trim();
  const fields = parseVcard(text) ?? parseMecard(text) ?? parseLink(plain);
  return fields.slice(0, mostFields);
}

function parseLink(text: string): Stated[] {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(text) ?? [];
  switch (scheme.toLowerCase()) {
    case 'http':
    case 'https':
      return stated('url', text);
    case 'tel':
      return statedPhone(rest);
    case 'mailto':
      return stated('email', percentDecoded(rest.replace(/\?.*$/s, '')));
    default:
      return [];
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A percent sign of its own.
  }
}

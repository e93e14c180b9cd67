import { type Stated, stated, statedAddress, statedName, statedPhone } from './stated';
import { splitEscaped } from './vcard-lines';

/** What a MECARD (docomo), a BIZCARD or a bookmark (MEBKM) says, or undefined where a text is none of them. */
export function parseMecard(text: string): Stated[] | undefined {
  const [, kind = '', body = ''] = /^\s*(MECARD|BIZCARD|MEBKM):(.*)$/is.exec(text) ?? [];
  if (!kind) return undefined;
  const fields = fieldsOf(body);
  const all = (key: string) => fields.flatMap((field) => (field.key === key ? [field.value] : []));
  const first = (key: string) => splitEscaped(all(key)[0] ?? '', ';').join(';');
  const pair = (key: string) => splitEscaped(all(key)[0] ?? '', ',');
  const plain = (value: string) => splitEscaped(value, ';').join(';');

  if (/MEBKM/i.test(kind)) return stated('url', first('URL'));
  if (/BIZCARD/i.test(kind)) {
    return [
      ...statedName(first('X'), first('N'), ''),
      ...stated('company', first('C')),
      ...stated('title', first('T')),
      ...['B', 'M'].flatMap((key) => all(key).flatMap((value) => statedPhone(value, key === 'M' ? ['CELL'] : []))),
      ...statedPhone(first('F'), ['FAX']),
      ...stated('email', first('E')),
      ...stated('address', first('A')),
    ];
  }
  const [family = '', given = ''] = pair('N');
  return [
    ...statedName(family, given, ''),
    ...stated('nameKana', pair('SOUND').join(' ')),
    ...stated('company', first('ORG')),
    ...stated('title', first('TITLE')),
    ...all('TEL').flatMap((value) => statedPhone(plain(value))),
    ...all('FAX').flatMap((value) => statedPhone(plain(value), ['FAX'])),
    ...all('EMAIL').flatMap((value) => stated('email', plain(value))),
    ...addressOf(pair('ADR')),
    ...all('URL').flatMap((value) => stated('url', plain(value))),
  ];
}

/** `KEY:value;` as often as it comes; the value is still escaped. Many writers leave the colon of `http:` unescaped. */
function fieldsOf(body: string): { key: string; value: string }[] {
  return [...body.matchAll(/([\w-]+):((?:\\.|[^\\;])*)(?:;|$)/gsu)].map(([, key = '', value = '']) => ({ key: key.toUpperCase(), value }));
}

/** By parts as in a vCard, or in one piece with the postal code in front. */
function addressOf(parts: readonly string[]): Stated[] {
  const [box = '', extended = '', street = '', locality = '', region = '', code = '', country = ''] = parts;
  if (parts.length >= 6) return statedAddress([box, extended, street, locality, region, code, country]);
  const [, postal = '', rest = ''] = /^\s*(〒?\s?\d{3}-?\d{4})?\s*(.*)$/su.exec(parts.join(', ')) ?? [];
  return statedAddress(['', '', rest, '', '', postal, '']);
}

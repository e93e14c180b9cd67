/** One property of a vCard as it stands there: names in capitals, parameters unquoted, the value still escaped. */
interface VcardProperty {
  group: string;
  name: string;
  params: Map<string, string[]>;
  value: string;
}

/** What these tests look at, of vCards of version 3.0 or 4.0. */
export interface ReadVcard {
  formattedName: string;
  familyName: string;
  givenName: string;
  phoneticFamilyName: string;
  phoneticGivenName: string;
  posts: { company: string; department: string; title: string; phoneticName: string }[];
  phones: { value: string; types: string[] }[];
  emails: { value: string; types: string[] }[];
  addresses: string[][];
  labels: string[];
  urls: string[];
  tags: string[];
  note: string;
  uid: string;
}

/** Reads a file of vCards by RFC 2426 and RFC 6350, knowing nothing of how the product writes them. */
export function parseVcards(file: string): ReadVcard[] {
  const cards: VcardProperty[][] = [];
  for (const line of file.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const property = parseLine(line);
    if (!property) continue;
    if (property.name === 'BEGIN') cards.push([]);
    else if (property.name !== 'END') cards.at(-1)?.push(property);
  }
  return cards.map(readVcard);
}

function readVcard(properties: VcardProperty[]): ReadVcard {
  const all = (name: string, group?: string) =>
    properties.filter((one) => one.name === name && (group === undefined || one.group === group));
  const first = (name: string, group?: string) => unescapeText(all(name, group)[0]?.value ?? '');
  const [familyName = '', givenName = ''] = splitValue(all('N')[0]?.value ?? '', ';').map(unescapeText);
  const typed = (name: string) => all(name).map(({ value, params }) => ({ value: unescapeText(value), types: params.get('TYPE') ?? [] }));

  return {
    formattedName: first('FN'),
    familyName,
    givenName,
    phoneticFamilyName: first('X-PHONETIC-LAST-NAME'),
    phoneticGivenName: first('X-PHONETIC-FIRST-NAME'),
    posts: all('ORG').map(({ group, value }) => {
      const [company = '', department = ''] = splitValue(value, ';').map(unescapeText);
      return { company, department, title: first('TITLE', group), phoneticName: first('X-PHONETIC-ORG', group) };
    }),
    phones: typed('TEL').map(({ value, types }) => ({ value: value.replace(/^tel:/, ''), types })),
    emails: typed('EMAIL'),
    addresses: all('ADR').map(({ value }) => splitValue(value, ';').map(unescapeText)),
    labels: all('LABEL').map(({ value }) => unescapeText(value)),
    urls: all('URL').map(({ value }) => unescapeText(value)),
    tags: all('CATEGORIES').flatMap(({ value }) => splitValue(value, ',').map(unescapeText)),
    note: first('NOTE'),
    uid: first('UID'),
  };
}

/** `group.NAME;PARAM=a,b;PARAM="c:d":value`, or undefined for a line that is none. */
function parseLine(line: string): VcardProperty | undefined {
  const [, group = '', name, rest = ''] = /^(?:([\w-]+)\.)?([\w-]+)(.*)$/s.exec(line) ?? [];
  const [, head, value] = /^((?:;(?:"[^"]*"|[^":])*)*):(.*)$/s.exec(rest) ?? [];
  if (!name || head === undefined || value === undefined) return undefined;
  const params = new Map<string, string[]>();
  for (const [, key = '', list = ''] of head.matchAll(/;([\w-]+)=((?:"[^"]*"|[^";])*)/g)) {
    const values = list.replaceAll('"', '').toUpperCase().split(',');
    params.set(key.toUpperCase(), [...(params.get(key.toUpperCase()) ?? []), ...values]);
  }
  return { group, name: name.toUpperCase(), params, value };
}

/** Splits at a separator that no backslash guards. */
function splitValue(value: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (const [token] of value.matchAll(/\\.|./gs)) {
    if (token === separator) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts;
}

const unescapeText = (value: string): string => value.replace(/\\(.)/gs, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));

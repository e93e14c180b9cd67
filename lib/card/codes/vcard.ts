import { foldText } from '../../domain/text';
import { type Stated, stated, statedAddress, statedName, statedPhone } from './stated';
import { splitEscaped, type VcardLine, vcardLines } from './vcard-lines';

/** What a vCard says (RFC 2426, RFC 6350, and version 2.1 as Japanese telephones write it), or undefined where a text is none. */
export function parseVcard(text: string): Stated[] | undefined {
  const lines = vcardLines(text);
  if (!lines) return undefined;
  const all = (name: string) => lines.filter((line) => line.name === name);
  const first = (name: string) => whole(preferred(all(name)));
  const names = all('N').filter((line) => !isPhonetic(line));
  const [family = '', given = ''] = parts(preferred(names));
  const [company = '', ...departments] = parts(preferred(all('ORG')));
  // A company's own card has the company in the place of the name.
  const isCompany = !given && foldText(family || first('FN')) === foldText(company);

  return [
    ...(isCompany ? [] : statedName(family, given, first('FN'))),
    ...kanaOf(lines),
    ...stated('company', company),
    ...stated('department', departments.join(' ')),
    ...stated('title', first('TITLE')),
    ...all('TEL').flatMap((line) => statedPhone(whole(line), kindsOf(line))),
    ...all('EMAIL').flatMap((line) => stated('email', whole(line).replace(/^mailto:/i, ''))),
    ...statedAddressOf(all('ADR')),
    ...all('URL').flatMap((line) => stated('url', whole(line))),
  ];
}

/** The kana of a name, in the ways in which it is said: Apple's and Android's, RFC 9554's, the old telephones', and by sort keys. */
function kanaOf(lines: readonly VcardLine[]): Stated[] {
  const valueFor = (name: string) => whole(lines.find((line) => line.name === name));
  const sortKey = lines.flatMap(({ name, params }) =>
    name === 'N' ? (params.find((param) => param.startsWith('SORT-AS=')) ?? []) : [],
  )[0];
  const guesses = [
    [valueFor('X-PHONETIC-LAST-NAME'), valueFor('X-PHONETIC-FIRST-NAME')],
    parts(lines.find((line) => line.name === 'N' && isPhonetic(line))),
    parts(lines.find(({ name }) => name === 'SOUND')),
    (sortKey ?? '').replace('SORT-AS=', '').split(','),
    [valueFor('SORT-STRING')],
  ];
  return guesses.flatMap(([family = '', given = '']) => stated('nameKana', `${family} ${given}`)).slice(0, 1);
}

const isPhonetic = ({ params }: VcardLine): boolean => params.some((param) => param.startsWith('PHONETIC='));

function statedAddressOf(lines: readonly VcardLine[]): Stated[] {
  const line = lines.find(({ params }) => params.some((param) => /\bWORK\b/.test(param))) ?? lines[0];
  const [box = '', extended = '', street = '', locality = '', region = '', code = '', country = ''] = parts(line);
  return statedAddress([box, extended, street, locality, region, code, country]);
}

/** Of several forms of a property the Japanese one: a card for abroad states both. */
const preferred = (lines: readonly VcardLine[]): VcardLine | undefined =>
  lines.find(({ value }) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value)) ?? lines[0];

const parts = (line: VcardLine | undefined): string[] => splitEscaped(line?.value ?? '', ';');
const whole = (line: VcardLine | undefined): string => parts(line).join(';');

/** `TYPE=WORK,FAX`, `TYPE=WORK;TYPE=FAX` and the old `WORK;FAX` alike. */
const kindsOf = ({ params }: VcardLine): string[] => params.flatMap((param) => param.replace(/^TYPE=/, '').split(','));

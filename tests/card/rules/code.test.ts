import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeRule, parseCode } from '@/lib/card/rules/code';

const said = (text: string): string[] => parseCode(text).map(({ field, value }) => `${field} ${value}`);
const vcard = (version: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

describe('vCard', () => {
  test('3.0 as telephones write it', () => {
    const text = vcard(
      '3.0',
      'N:佐藤;健一;;;',
      'FN:佐藤 健一',
      'X-PHONETIC-LAST-NAME:さとう',
      'X-PHONETIC-FIRST-NAME:けんいち',
      'ORG:株式会社青空システムズ;営業本部;第一営業部',
      'TITLE:課長',
      'item1.TEL;TYPE=WORK,VOICE:03-0436-7572',
      'TEL;TYPE=WORK;TYPE=FAX:0305855638',
      'TEL;type=CELL:+819001234567',
      'EMAIL;TYPE=INTERNET:Kenichi.Sato@aozora-sys.example',
      'ADR;TYPE=WORK:;;渋谷2-14-8\\n青葉ビル7F;渋谷区;東京都;1500002;日本',
      'URL:https\\://www.aozora-sys.example/',
    );
    expect(said(text)).toEqual([
      'name 佐藤 健一',
      'nameKana さとう けんいち',
      'company 株式会社青空システムズ',
      'department 営業本部 第一営業部',
      'title 課長',
      'phone 03-0436-7572',
      'fax 03-0585-5638',
      'mobile +81 90 0123 4567',
      'email kenichi.sato@aozora-sys.example',
      'postalCode 150-0002',
      'address 東京都渋谷区渋谷2-14-8 青葉ビル7F',
      'url https://www.aozora-sys.example/',
    ]);
  });

  test('4.0 with a group, quoted parameters, a tel: address and two scripts', () => {
    const text = vcard(
      '4.0',
      'FN;LANGUAGE=en:Kenichi Sato',
      'FN;LANGUAGE=ja:佐藤 健一',
      'N;ALTID=1;SORT-AS="さとう,けんいち":佐藤;健一;;;',
      'TEL;VALUE=uri;TYPE="work,fax":tel:+81-3-0585-5638;ext=12',
      'ADR;LABEL="1280 Maple Street: Springfield":;Suite 400;1280 Maple Street;Springfield;IL;62704;USA',
    );
    expect(said(text)).toEqual([
      'name 佐藤 健一',
      'nameKana さとう けんいち',
      'fax +81-3-0585-5638',
      'address 1280 Maple Street, Suite 400, Springfield, IL 62704, USA',
    ]);
  });

  test.each([
    ['quoted-printable in UTF-8', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BD=90=E8=97=A4;=E5=81=A5', 'name 佐藤 健'],
    ['quoted-printable in Shift_JIS', 'N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8D=B2=93=A1;=8C=92', 'name 佐藤 健'],
    ['quoted-printable over two lines', 'N;CHARSET=UTF-8;QUOTED-PRINTABLE:=E4=BD=90=\r\n=E8=97=A4;=E5=81=A5', 'name 佐藤 健'],
    ['kana as old telephones write it', 'SOUND;X-IRMC-N:ｻﾄｳ;ｹﾝｲﾁ;;;', 'nameKana サトウ ケンイチ'],
    ['bare types', 'TEL;CELL:09001234567', 'mobile 090-0123-4567'],
  ])('2.1: %s', (_, line, field) => {
    expect(said(vcard('2.1', line))).toEqual([field]);
  });

  test.each([
    ['folded lines', 'ORG:株式会社青空\r\n システムズ', ['company 株式会社青空システムズ']],
    ['escapes', 'ORG:A\\;B\\, Inc.;R\\\\D', ['company A;B, Inc.', 'department R\\D']],
    ['a Latin name, given name first', 'N:Hartwell;Emily;;;', ['name Emily Hartwell']],
    ['a company in the place of the name', 'FN:株式会社青空\r\nORG:株式会社青空', ['company 株式会社青空']],
    ['forms of kanji stay', 'N:髙﨑;福;;;', ['name 髙﨑 福']],
    ['a charset that nobody knows', 'N;CHARSET=X-NONE;ENCODING=QUOTED-PRINTABLE:=8D;=8C', []],
    ['nothing', '', []],
  ])('3.0: %s', (_, lines, fields) => {
    expect(said(vcard('3.0', lines))).toEqual(fields);
  });
});

test.each<[string, string[]]>([
  [
    'MECARD:N:佐藤,健一;SOUND:ｻﾄｳ,ｹﾝｲﾁ;ORG:株式会社青空;TEL:0304367572;TEL:09001234567;EMAIL:sato@aozora.example;URL:http\\://aozora.example/;ADR:150-0002 東京都渋谷区渋谷2-14-8;;',
    [
      'name 佐藤 健一',
      'nameKana サトウ ケンイチ',
      'company 株式会社青空',
      'phone 03-0436-7572',
      'mobile 090-0123-4567',
      'email sato@aozora.example',
      'postalCode 150-0002',
      'address 東京都渋谷区渋谷2-14-8',
      'url http://aozora.example/',
    ],
  ],
  [
    'MECARD:N:Hartwell,Emily;ORG:A\\;B;URL:https://larkmoor.example;;',
    ['name Emily Hartwell', 'company A;B', 'url https://larkmoor.example'],
  ],
  ['MECARD:ADR:,,渋谷2-14-8,渋谷区,東京都,1500002,日本;;', ['postalCode 150-0002', 'address 東京都渋谷区渋谷2-14-8']],
  [
    'BIZCARD:N:Emily;X:Hartwell;T:Director;C:Larkmoor;B:+15550101586;E:e@larkmoor.example;;',
    ['name Emily Hartwell', 'company Larkmoor', 'title Director', 'phone +1 555 010 1586', 'email e@larkmoor.example'],
  ],
  ['MEBKM:TITLE:青空;URL:http\\://aozora.example;;', ['url http://aozora.example']],
  ['https://lin.example/ti/p/AbC?x=1', ['url https://lin.example/ti/p/AbC?x=1']],
  ['HTTPS://AOZORA.EXAMPLE/A', ['url https://aozora.example/A']],
  ['mailto:Sato%40x@aozora.example', []],
  ['mailto:sato@aozora.example?subject=hello', ['email sato@aozora.example']],
  ['tel:+81-3-0436-7572', ['phone +81-3-0436-7572']],
  // Nothing of a person, or nothing honest.
  ['4901234567894', []],
  ['hello', []],
  ['WIFI:S:guest;T:WPA;P:secret;;', []],
  ['javascript:alert(1)', []],
  ['MECARD:URL:javascript\\:alert(1);;', []],
  ['MECARD:URL:data\\:text/html,x;;', []],
  ['https://aozora.example@evil.example/', []],
  ['https://aozora.example/\u202egpj.exe', []],
  ['MECARD:N:佐\u0007藤;TEL:call me;EMAIL:not an address;;', []],
  [`MECARD:ORG:${'青'.repeat(201)};;`, []],
  [`https://aozora.example/${'a'.repeat(3000)}`, []],
  [':;:;:;'.repeat(400), []],
])('%s', (text, fields) => {
  expect(said(text)).toEqual(fields);
});

test('a code that says much more than a card can is cut', () => {
  const flood = vcard('3.0', ...Array.from({ length: 90 }, (_, index) => `TEL:03043675${String(index).padStart(2, '0')}`));
  expect(parseCode(flood)).toHaveLength(30);
});

test('a field knows its code', () => {
  const code = { text: 'tel:03-0436-7572', box: { left: 1, top: 2, width: 3, height: 4 } };
  expect(codeRule([code])).toEqual([{ field: 'phone', value: '03-0436-7572', code }]);
});

describe('whatever a writer escapes comes back', () => {
  const words = fc.stringMatching(/^[A-Za-z;,:\\青空]{1,20}$/).filter((text) => /^[A-Za-z青空]/.test(text));

  test('in a vCard, folded anywhere', () => {
    fc.assert(
      fc.property(words, fc.nat(20), (company, at) => {
        const escaped = company.replace(/[\\;,]/g, '\\$&');
        const line = `ORG:${escaped}`;
        const fold = Math.min(4 + at, line.length);
        expect(said(vcard('3.0', `${line.slice(0, fold)}\r\n ${line.slice(fold)}`))).toEqual([`company ${company}`]);
      }),
    );
  });

  test('in a MECARD', () => {
    fc.assert(
      fc.property(words, (company) => {
        expect(said(`MECARD:ORG:${company.replace(/[\\;,:]/g, '\\$&')};;`)).toEqual([`company ${company}`]);
      }),
    );
  });

  test('and nothing makes it throw', () => {
    const piece = fc.constantFrom(
      'BEGIN:VCARD\r\n',
      'MECARD:',
      'N',
      ';',
      ':',
      '"',
      '\\',
      '=8D',
      '=\r\n',
      'CHARSET=',
      'QUOTED-PRINTABLE',
      '\r\n ',
      '佐藤',
      'TEL:',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void parseCode(`BEGIN:VCARD\r\n${pieces.join('')}`)));
  });
});

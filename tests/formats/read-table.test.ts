import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRows } from '@/lib/formats/cells';
import { readDelimited } from '@/lib/formats/read-delimited';
import { readTable } from '@/lib/formats/read-table';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
/** 日時,ページ⏎1,料金⏎ in Shift_JIS. */
const shiftJis = new Uint8Array([
  0x93, 0xfa, 0x8e, 0x9e, 0x2c, 0x83, 0x79, 0x81, 0x5b, 0x83, 0x57, 0x0a, 0x31, 0x2c, 0x97, 0xbf, 0x8b, 0xe0, 0x0a,
]);

const read = (content: Uint8Array<ArrayBuffer> | string) => readTable(new Blob([content]));

test('what was written is read back, whatever is in the cells', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '"', ',', '\r\n', '\n', '\r', '""', "'=1", ';', '\t'));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (written) => {
      expect([...readDelimited(writeRows(written), ',')].map(({ cells }) => cells)).toEqual(written);
    }),
  );
});

test('nothing that a file may hold is worse than a Problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.string().map(utf8), fc.json().map(utf8)), async (bytes) => {
      const found = await readTable(new Blob([new Uint8Array(bytes)])).catch((problem: { name: string }) => problem);
      expect('rows' in found || found.name === 'Problem').toBe(true);
    }),
  );
});

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8('日時,ページ\n1,料金\n')],
    ['UTF-8 with a mark', utf8('\uFEFF日時,ページ\n1,料金\n')],
    ['Shift_JIS', shiftJis],
    ['UTF-16 with a mark', utf16('\uFEFF日時,ページ\n1,料金\n')],
  ])('%s', async (_name, bytes) => {
    expect(await read(bytes)).toEqual({ headings: ['日時', 'ページ'], rows: [{ line: 2, cells: ['1', '料金'] }], broken: [] });
  });

  test('UTF-16 without a mark, as it begins with Latin headings', async () => {
    expect(await read(utf16('Email\tPage\na@b.example\t料金\n'))).toMatchObject({ rows: [{ cells: ['a@b.example', '料金'] }] });
  });

  test.each([
    ['UTF-8', utf8('日時,ページ\n1,料金').slice(0, -1)],
    ['Shift_JIS', shiftJis.slice(0, -2)],
    ['UTF-16', utf16('\uFEFFページ').slice(0, -1)],
  ])('%s cut inside a character is told, not guessed', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'file/cut-off' });
  });
});

describe('layouts', () => {
  const rows = [
    { line: 2, cells: ['a@b.example', '2026-11-02'] },
    { line: 3, cells: ['c@d.example', ''] },
  ];
  test.each([
    ['commas', 'Email,Date\r\na@b.example,2026-11-02\r\nc@d.example\r\n'],
    ['tabs', 'Email\tDate\na@b.example\t2026-11-02\nc@d.example\t\n'],
    ['semicolons', 'Email;Date\ra@b.example;2026-11-02\rc@d.example;\r'],
    ['cells beyond the headings', 'Email,Date\na@b.example,2026-11-02,x,y\nc@d.example,\n'],
    ['guarded cells', "Email,Date\na@b.example,'2026-11-02\nc@d.example,\n"],
  ])('%s', async (_name, text) => {
    expect(await read(text)).toEqual({ headings: ['Email', 'Date'], rows, broken: [] });
  });

  test('lines are counted as an editor counts them, remarks and breaks inside cells included', async () => {
    const { rows } = await read('# Report\n\nEmail,Page\n"a@b.example","two\r\nlines"\nc@d.example,x\n');
    expect(rows.map(({ line }) => line)).toEqual([4, 6]);
  });

  test('broken rows are told by their line, the others are read', async () => {
    const { rows, broken } = await read('Email,Page,Date\n"a@b.example"x,p,1\nc@d.example,p,2\ne@f.exam');
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(broken).toEqual([
      { line: 2, fault: 'quotes' },
      { line: 4, fault: 'cut' },
    ]);
  });
});

describe('JSON', () => {
  const table = {
    headings: ['email', 'url'],
    rows: [
      { line: 1, cells: ['a@b.example', ''] },
      { line: 2, cells: ['', '/x'] },
    ],
    broken: [],
  };
  test.each([
    ['a list', '[{"email":"a@b.example"},{"url":"/x"}]'],
    ['an object with a list', '{"total":2,"events":[{"email":"a@b.example"},{"url":"/x"}]}'],
    ['one object a line', '{"email":"a@b.example"}\n{"url":"/x"}\n'],
  ])('%s', async (_name, text) => {
    expect(await read(text)).toEqual(table);
  });

  test('an event of GA4 has its parameters as columns', async () => {
    const event = {
      event_name: 'page_view',
      event_params: [
        { key: 'page_title', value: { string_value: '料金', int_value: null } },
        { key: 'engagement', value: { string_value: null, int_value: '3' } },
      ],
      traffic_source: { source: 'news' },
    };
    expect(await read(JSON.stringify([event]))).toMatchObject({
      headings: ['event_name', 'page_title', 'engagement', 'traffic_source.source'],
      rows: [{ cells: ['page_view', '料金', '3', 'news'] }],
    });
  });

  test('a visit of Matomo is one row an action', async () => {
    const visit = { userId: 'K-7', actionDetails: [{ url: 'https://a.example/1' }, { url: 'https://a.example/2' }] };
    const { rows } = await read(JSON.stringify([visit]));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['K-7', 'https://a.example/1'],
      ['K-7', 'https://a.example/2'],
    ]);
  });

  test('lines that are no object are told, the others are read', async () => {
    const { rows, broken } = await read('{"email":"a@b.example"}\n{"email":oops}\n7\n{"email":"c@d.exam');
    expect(rows).toHaveLength(1);
    expect(broken).toEqual([
      { line: 2, fault: 'json' },
      { line: 4, fault: 'cut' },
      { line: 3, fault: 'shape' },
    ]);
  });

  test('names like __proto__ are columns like any other', async () => {
    const { headings, rows } = await read('[{"__proto__":{"polluted":"yes"},"constructor":"x"}]');
    expect(headings).toEqual(['__proto__.polluted', 'constructor']);
    expect(rows[0]?.cells).toEqual(['yes', 'x']);
    expect('polluted' in {}).toBe(false);
  });
});

test.each([
  ['file/empty', ''],
  ['file/no-rows', '\n\n'],
  ['file/no-rows', 'Email,Date\n'],
  ['file/workbook', 'PK\u0003\u0004'],
  ['file/not-text', 'a,b\n\0\u0001'],
  ['file/cut-off', 'a,b\n1,"never closed'],
  ['file/cut-off', '[{"email":"a@b.example"},{"em'],
  ['file/broken-json', '[{"email":}]'],
  ['file/too-many-columns', `${'a,'.repeat(10_000)}\n1\n`],
  ['file/too-many-columns', `[{${Array.from({ length: 10_000 }, (_, index) => `"c${index}":1`).join(',')}}]`],
  ['file/too-many-rows', 'a,b\n1,2\n'.repeat(150_000)],
  ['file/cell-too-large', `a,b\n${'x'.repeat(1_000_000)},2\n`],
  ['file/cell-too-large', `a,b\n"${'x'.repeat(1_000_000)}",2\n`],
  ['file/cell-too-large', `[{"a":"${'x'.repeat(1_000_000)}"}]`],
  ['file/broken-json', `${'['.repeat(100_000)}]`],
])('%s', async (code, content) => {
  await expect(read(content)).rejects.toMatchObject({ code });
});

test('a file of a gigabyte is refused before it is read', async () => {
  const huge = { size: 2 ** 30, arrayBuffer: () => Promise.reject(new Error('It was read.')) } as unknown as Blob;
  await expect(readTable(huge)).rejects.toMatchObject({ code: 'file/too-large' });
});

test('100,000 rows take less than a few seconds', async () => {
  const { rows } = await read(`Email,At,URL\n${'taro@aozora.example,2026-11-02 09:12,https://aozora.example/price\n'.repeat(100_000)}`);
  expect(rows).toHaveLength(100_000);
});

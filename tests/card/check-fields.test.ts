import { expect, test } from 'vitest';
import { loadKnowledge } from '@/lib/card/knowledge/knowledge';
import { otherReadings } from '@/lib/card/other-readings';
import { parseCard } from '@/lib/card/parse-card';
import { type LineOf, pageOf } from '../support/cards/page';

const knowledge = await loadKnowledge();
const read = (...lines: LineOf[]): string[] => parseCard(pageOf(...lines), knowledge).map(({ field, value }) => `${field} ${value}`);
const sure = (...lines: LineOf[]) =>
  Object.fromEntries(parseCard(pageOf(...lines), knowledge).map(({ field, confidence }) => [field, confidence]));

const shaky = (text: string, ...readings: string[]): LineOf => ({ text, confidence: 0.8, readings });

test.each<[string, LineOf[], string[]]>([
  ['a misread town', ['〒150-0002 東京都渋谷区渋合2-14-8'], ['postalCode 150-0002', 'address 東京都渋谷区渋谷2-14-8']],
  [
    'another reading of the code',
    [shaky('〒150-0007', '〒150-0002'), '東京都渋谷区渋谷2-14-8'],
    ['postalCode 150-0002', 'address 東京都渋谷区渋谷2-14-8'],
  ],
  ['a shaky digit', [shaky('〒150-0007'), '東京都渋谷区渋谷2-14-8'], ['postalCode 150-0002', 'address 東京都渋谷区渋谷2-14-8']],
  // Clearly printed: the card itself may be wrong, and that is for somebody to say.
  ['a clear digit', ['〒150-0007', '東京都渋谷区渋谷2-14-8'], ['postalCode 150-0007', 'address 東京都渋谷区渋谷2-14-8']],
  ['a code of an organization', [shaky('〒150-8002'), '東京都渋谷区渋谷2-14-8'], ['postalCode 150-8002', 'address 東京都渋谷区渋谷2-14-8']],
  [
    'the domain of the mail, which two readings have',
    [{ text: 'taro@aozora-sys.example', readings: ['taro@aozora-sys.example'] }, 'www.aozora-5ys.example'],
    ['email taro@aozora-sys.example', 'url www.aozora-sys.example'],
  ],
  [
    'the domain of the site, which two readings have',
    ['taro@kaede-1aw.example', { text: 'https://kaede-law.example/', readings: ['https://kaede-law.example/'] }],
    ['url https://kaede-law.example/', 'email taro@kaede-law.example'],
  ],
  [
    'two domains, each read twice',
    [
      { text: 'taro@modern.example', readings: ['taro@modern.example'] },
      { text: 'www.modem.example', readings: ['www.modem.example'] },
    ],
    ['email taro@modern.example', 'url www.modem.example'],
  ],
  ['two domains, each read once', ['taro@modern.example', 'www.modem.example'], ['email taro@modern.example', 'url www.modem.example']],
  [
    'two that do not look alike',
    [{ text: 'taro@aozora.example', readings: ['taro@aozora.example'] }, 'www.aozora-group.example'],
    ['email taro@aozora.example', 'url www.aozora-group.example'],
  ],
  [
    'a misread word that is no kana of the name',
    [
      { text: 'エシジニア', size: 20 },
      { text: '森田 恵子', size: 48 },
    ],
    ['name 森田 恵子'],
  ],
  [
    'kana without a gap',
    [
      { text: 'もりたけいこ', size: 18 },
      { text: '森田 恵子', size: 48 },
    ],
    ['name 森田 恵子', 'nameKana もりた けいこ'],
  ],
  [
    'kana with another voice',
    [
      { text: 'やまさき けいこ', size: 18 },
      { text: '山﨑 恵子', size: 48 },
    ],
    ['name 山﨑 恵子', 'nameKana やまさき けいこ'],
  ],
  [
    'kana of a name that no list has',
    [
      { text: 'さとう きらり', size: 18 },
      { text: '佐藤 燦空', size: 48 },
    ],
    ['name 佐藤 燦空', 'nameKana さとう きらり'],
  ],
  [
    'kana of which one part fits',
    [
      { text: 'もりた よしこ', size: 18 },
      { text: '森田 恵子', size: 48 },
    ],
    ['name 森田 恵子', 'nameKana もりた よしこ'],
  ],
])('%s', (_, lines, fields) => {
  expect(read(...lines).toSorted()).toEqual(fields.toSorted());
});

test('a code and an address that disagree are not sure', () => {
  const [agreed, disagreed] = ['〒150-0002', '〒150-0001'].map((code) => sure({ text: code, readings: [code] }, '東京都渋谷区渋谷2-14-8'));
  expect([agreed?.postalCode, agreed?.address]).toEqual(['high', 'high']);
  expect([disagreed?.postalCode, disagreed?.address]).not.toContain('high');
});

test('a name that the Latin letters beside it deny is not sure, and stays as it was read', () => {
  const name = (text: string, latin: string) =>
    parseCard(pageOf({ text, size: 50 }, latin), knowledge).find(({ field }) => field === 'name');
  expect(name('田中 和他', 'Kazuya Tanaka')).toMatchObject({ value: '田中 和他', confidence: 'mid' });
  expect(name('田中 和也', 'Kazuya Tanaka')).toMatchObject({ value: '田中 和也', confidence: 'high' });
  expect(name('田中 和他', 'Komorebi Foods')).toMatchObject({ value: '田中 和他', confidence: 'high' });
});

test('what was put right can be taken back', () => {
  const page = pageOf('〒150-0002 東京都渋谷区渋合2-14-8');
  const address = parseCard(page, knowledge).find(({ field }) => field === 'address');
  expect(address && otherReadings(page, address, 4)).toEqual(['東京都渋谷区渋合2-14-8']);
});

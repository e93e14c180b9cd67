import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPlace } from '@/lib/card/checks/match-place';
import { repairCode } from '@/lib/card/checks/repair-code';
import { repairPlace } from '@/lib/card/checks/repair-place';
import { foldPlace } from '@/lib/card/knowledge/fold-place';
import { loadKnowledge } from '@/lib/card/knowledge/knowledge';

const { postal } = await loadKnowledge();
const place = (code: string) => postal.placesOf(code)[0] ?? { city: '', town: '' };

test.each([
  ['東京都渋谷区渋谷2-14-8 青葉ビル7F', '150-0002', 'town'],
  ['東京都 渋谷区 渋谷 2-14-8', '150-0002', 'town'],
  ['渋谷区渋谷2-14-8', '150-0002', 'town'],
  ['東京都千代田区霞ヶ関1-1-1', '100-0013', 'town'],
  ['北海道札幌市中央区北１条西2丁目', '060-0001', 'town'],
  ['長野県軽井沢町大字長倉2381', '389-0111', 'town'],
  ['東京都新宿区西新宿6-5-1', '163-1301', 'town'],
  ['京都府京都市中京区烏丸通三条上ル428', '604-8135', 'city'],
  ['東京都目黒区大岡山2-12-1', '152-0000', 'town'],
  ['東京都渋谷区神宮前1-1', '150-0002', 'none'],
  ['大阪府大阪市北区梅田3-2-15', '150-0002', 'none'],
])('%s in %s: %s', (address, code, match) => {
  expect(matchPlace(address, place(code))).toBe(match);
});

test.each([
  ['a letter of the town', '東京都渋谷区渋合2-14-8 青葉ビル7F', '150-0002', '東京都渋谷区渋谷2-14-8 青葉ビル7F'],
  ['a letter of the municipality', '東京都法谷区渋谷2-14-8', '150-0002', '東京都渋谷区渋谷2-14-8'],
  ['without the prefecture', '横浜市西区みなとみちい3-7-1', '220-0012', '横浜市西区みなとみらい3-7-1'],
  ['what tells towns apart', '福岡県 福岡市 博多区 博多駅煎1-5-9', '812-0011', undefined],
  ['a letter between spaces', '福岡県 福岡市 博夛区 博多駅前1-5-9', '812-0011', '福岡県 福岡市 博多区 博多駅前1-5-9'],
  ['the form of a letter that is printed', '千葉県竜ケ崎市1-1', '301-0000', undefined],
  ['another town that there is', '東京都渋谷区東1-1', '150-0002', undefined],
  ['a neighbour of that name', '東京都渋谷区恵比寿北1-1', '150-0022', undefined],
  ['three letters', '東京都法合区渋各2-14-8', '150-0002', undefined],
  ['a longer name', '東京都渋谷区渋合町2-14-8', '150-0002', undefined],
  ['nothing wrong', '東京都渋谷区渋谷2-14-8', '150-0002', undefined],
])('a misread address, %s', (_, address, code, repaired) => {
  expect(repairPlace(address, place(code), postal)).toBe(repaired);
});

test.each([
  ['150-0007', '東京都渋谷区渋谷2-14-8', '150-0002'],
  ['160-0002', '東京都渋谷区渋谷2-14-8', '150-0002'],
  ['150-0002', '東京都渋谷区渋谷2-14-8', undefined],
  ['150-8002', '東京都渋谷区渋谷2-14-8', undefined], // An organization may have it.
  ['152-0000', '東京都目黒区大岡山2-12-1', undefined],
  ['150-0007', '東京都渋谷区渋合2-14-8', undefined],
  ['550-0001', '大阪府大阪市北区梅田3-2-15', '530-0001'],
])('the code %s of %s: %s', (code, address, repaired) => {
  expect(repairCode(code, address, postal)).toBe(repaired);
});

/** Places all over the country, as cards have them. */
const cities = [
  '東京都渋谷区',
  '大阪府大阪市北区',
  '北海道札幌市中央区',
  '沖縄県那覇市',
  '長野県北佐久郡軽井沢町',
  '愛知県名古屋市中区',
  '新潟県新潟市中央区',
];
const codes = cities.flatMap((city) =>
  ['渋谷', '神宮前', '梅田', '大通西', '久茂地', '長倉', '栄', '東大通'].flatMap((town) => postal.codesOf({ city, town })),
);
const house = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).map(([block, number]) => `${block}-${number}`);
const rightCard = fc
  .tuple(fc.constantFrom(...codes), house)
  .map(([code, number]) => ({ code, address: `${place(code).city}${place(code).town}${number}` }));

test('what is right is left alone', () => {
  fc.assert(
    fc.property(rightCard, ({ code, address }) => {
      expect(repairPlace(address, place(code), postal)).toBeUndefined();
      expect(repairCode(code, address, postal)).toBeUndefined();
    }),
  );
});

test('one misread letter is either put right or left; nothing else changes', () => {
  const letter = fc.constantFrom(...'谷合田由口梅海栄学宮営前煎倉食那邦覇茂茨東束札礼幌央英軽経');
  fc.assert(
    fc.property(rightCard, fc.nat(11), letter, ({ code, address }, at, wrong) => {
      const index = at % (place(code).city.length + place(code).town.length);
      const read = [...address].with(index, wrong).join('');
      expect([undefined, address]).toContain(repairPlace(read, place(code), postal));
    }),
  );
});

test('one misread digit is either put right or left', () => {
  fc.assert(
    fc.property(rightCard, fc.constantFrom(0, 1, 2, 4, 5, 6, 7), fc.nat(9), ({ code, address }, at, digit) => {
      expect([undefined, code]).toContain(repairCode(code.slice(0, at) + digit + code.slice(at + 1), address, postal));
    }),
  );
});

test('no repair gives an address that is not the place of its code', () => {
  const text = fc.string({ unit: fc.constantFrom(...'東京都渋谷区合神宮前1-2 大阪'), maxLength: 20 });
  fc.assert(
    fc.property(text, fc.constantFrom(...codes), (address, code) => {
      const repaired = repairPlace(address, place(code), postal);
      if (repaired === undefined) return;
      expect(matchPlace(repaired, place(code))).toBe('town');
      expect(foldPlace(repaired)).toHaveLength(foldPlace(address).length);
    }),
  );
});

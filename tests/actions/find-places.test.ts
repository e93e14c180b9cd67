import { expect, test } from 'vitest';
import { findPlaces, findPostalCode } from '@/lib/actions/find-places';

const shibuya = { postalCode: '150-0001', region: '東京都', locality: '渋谷区', street: '神宮前' };

test.each([
  ['150-0001', [shibuya]],
  ['1500001', [shibuya]],
  ['〒１５０ー０００１', [shibuya]],
  ['150-000', []],
  ['999-9999', []],
  ['SW1A 1AA', []],
  ['', []],
])('the code %s is of %o', async (text, places) => {
  expect(await findPlaces(text)).toEqual(places);
});

test.each([
  [{ region: '東京都', locality: '渋谷区', street: '神宮前1-2-3' }, '150-0001'],
  [{ label: '東京都渋谷区神宮前1-2-3 青空ビル' }, '150-0001'],
  [{ region: '東京都', locality: '渋谷区' }, undefined],
  [{ label: '10 Downing Street, London' }, undefined],
  [{}, undefined],
])('the address %o has the code %s', async (address, code) => {
  expect(await findPostalCode(address)).toBe(code);
});

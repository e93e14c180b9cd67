import { expect, test } from 'vitest';
import { splitAddress } from '@/lib/card/split-address';

test.each([
  ['東京都渋谷区渋谷2-14-8 青葉ビル7F', { region: '東京都', locality: '渋谷区', street: '渋谷2-14-8', extended: '青葉ビル7F' }],
  ['大阪府大阪市北区梅田3-2-15', { region: '大阪府', locality: '大阪市北区', street: '梅田3-2-15' }],
  ['愛知県名古屋市中区栄4丁目16番29号', { region: '愛知県', locality: '名古屋市中区', street: '栄4丁目16番29号' }],
  ['北海道札幌市中央区大通西5-11', { region: '北海道', locality: '札幌市中央区', street: '大通西5-11' }],
  ['千葉県市川市八幡1-1-1', { region: '千葉県', locality: '市川市', street: '八幡1-1-1' }],
  ['三重県四日市市諏訪町1-5', { region: '三重県', locality: '四日市市', street: '諏訪町1-5' }],
  ['長野県北佐久郡軽井沢町長倉2381-1', { region: '長野県', locality: '北佐久郡軽井沢町', street: '長倉2381-1' }],
  ['和歌山市本町1丁目22番地 ヒマワリビル3F', { locality: '和歌山市', street: '本町1丁目22番地', extended: 'ヒマワリビル3F' }],
  [
    '東京都千代田区外神田四―六―七 カンダエイトビル二F',
    { region: '東京都', locality: '千代田区', street: '外神田四―六―七', extended: 'カンダエイトビル二F' },
  ],
  ['2-3-4 Shibuya, Shibuya-ku, Tokyo 150-0002, Japan', { postalCode: '150-0002', country: 'Japan' }],
  ['1280 Maple Street, Springfield, IL 62704', { postalCode: '62704' }],
  ['24 Kingsway House London WC2B 6UN', { postalCode: 'WC2B 6UN' }],
  ['Lindenstraße 12a 10969 Berlin', { postalCode: '10969' }],
  ['Lindenstraße 12a, D-10969 Berlin, Germany', { postalCode: '10969', country: 'Germany' }],
  ['9 Collins Lane, Level 3 Melbourne VIC 3000', { postalCode: '3000' }],
  ['12345 Main Street', {}],
])('%s', (label, parts) => {
  expect(splitAddress(label)).toEqual({ label, ...parts });
});

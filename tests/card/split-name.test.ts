import { expect, test } from 'vitest';
import { splitName } from '@/lib/card/split-name';

test.each([
  ['山田 太郎', '山田', '太郎'],
  ['山田　太郎', '山田', '太郎'],
  ['山田太郎', '山田', '太郎'],
  ['山 田 太 郎', '山田', '太郎'],
  ['佐々木希', '佐々木', '希'],
  ['長谷川優', '長谷川', '優'],
  ['林 修', '林', '修'],
  ['やまだ たろう', 'やまだ', 'たろう'],
  ['Emily Carter', 'Carter', 'Emily'],
  ['Mary Ann Evans', 'Evans', 'Mary Ann'],
  ['Vincent van Gogh', 'van Gogh', 'Vincent'],
  ['YAMADA Taro', 'YAMADA', 'Taro'],
  ['Taro YAMADA', 'YAMADA', 'Taro'],
  ['TARO YAMADA', 'YAMADA', 'TARO'],
  ['Yamada, Taro', 'Yamada', 'Taro'],
  ['Dr. Avery Smith', 'Smith', 'Avery'],
  ['Martin King, Jr.', 'King', 'Martin'],
])('%s: %s, %s', (name, familyName, givenName) => {
  expect(splitName(name)).toEqual({ familyName, givenName });
});

test.each(['', 'Madonna', '花', '龘靐齉'])('nothing tells in %j', (name) => {
  expect(splitName(name)).toBeUndefined();
});

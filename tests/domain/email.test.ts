import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailDomain, emailIndexKeys, emailKeys, normalizeEmail } from '@/lib/domain/email';

test.each([
  [' Ana.Silva@Example.COM ', 'ana.silva@example.com'],
  ['info@例え.example', 'info@xn--r8jz45g.example'],
  ['info@xn--r8jz45g.example', 'info@xn--r8jz45g.example'],
  ['ｉｎｆｏ＠ｋａｉｓｈａ．ｅｘａｍｐｌｅ', 'info@kaisha.example'],
  ['Info@Shop.co.UK', 'info@shop.co.uk'],
  ['Info@Obchod.sk', 'info@obchod.sk'],
  ['info@shop-日本.コム', 'info@xn--shop--6e1k07e.xn--tckwe'],
  ['info@shop-日本。コム', 'info@xn--shop--6e1k07e.xn--tckwe'],
  ["o'neill@example.com", "o'neill@example.com"],
])('%s is indexed as %s', (address, normalized) => {
  expect(normalizeEmail(address)).toBe(normalized);
});

test.each([
  'info@kaisha.exampleアドレス帳',
  'info@kaisha.アexample',
  '',
  'taro',
  '@example.com',
  'taro@',
  'taro@no domain',
  'a b@example.com',
  '"A" <a@example.com>',
  'a@b/c',
  'taro@kaisha',
])('%s is no address', (text) => {
  expect(normalizeEmail(text)).toBeUndefined();
});

test('an address in that form already is taken as it is, and parsed is the same', () => {
  const label = fc.stringMatching(/^[a-z\d-]{1,12}$/);
  const domain = fc.tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.stringMatching(/^[a-z]{1,8}$/));
  const address = fc
    .tuple(fc.stringMatching(/^[a-z\d._+-]{1,12}$/), domain)
    .map(([local, [labels, top]]) => `${local}@${[...labels, top].join('.')}`);
  fc.assert(
    fc.property(address, (text) => {
      expect(normalizeEmail(text)).toBe(normalizeEmail(` ${text}`));
    }),
  );
});

test('a tagged address is also found without its tag', () => {
  expect(emailKeys('Maria.Garcia+orders@Tienda.Example')).toEqual(['maria.garcia+orders@tienda.example', 'maria.garcia@tienda.example']);
  expect(emailKeys('+81@example.com')).toEqual(['+81@example.com']);
  expect(emailIndexKeys('Maria+orders@Tienda.Example')).toEqual(['tienda.example@maria+orders', 'tienda.example@maria']);
});

test('the domain is the part after the last at sign, in its ASCII form', () => {
  expect(emailDomain('info@例え.example')).toBe('xn--r8jz45g.example');
});

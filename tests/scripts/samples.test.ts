import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CardField } from '@/lib/domain/card';
import samples from '@/samples/samples.json';

const baseNames = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

test('every sample card is drawn from its source, and its fields are written down', () => {
  expect(baseNames('public/samples', '.png').toSorted()).toEqual(baseNames('samples/cards', '.html').toSorted());
  expect(samples.map(({ file }) => file.replace('.png', '')).toSorted()).toEqual(baseNames('samples/cards', '.html').toSorted());
});

test.each(samples)('$file is small, and what is written down stands on it', ({ file, fields }) => {
  expect(statSync(`public/samples/${file}`).size).toBeLessThan(150_000);
  const source = readFileSync(`samples/cards/${file.replace('.png', '.html')}`, 'utf8');
  const text = source.replace(/<style>[\s\S]*<\/style>|<[^>]+>|\s/g, '');
  for (const [field, values] of Object.entries(fields)) {
    expect(CardField.options).toContain(field);
    for (const value of values) expect(text).toContain(value.replace(/\s/g, ''));
  }
});

test.each(samples)('nobody can be reached by $file', ({ fields: { email, url = [], phone, mobile = [], fax = [] } }) => {
  for (const address of [...email, ...url]) expect(address).toMatch(/\.example\/?$/);
  // In Japan and in North America no exchange, the group behind the area code, begins with 0.
  for (const number of [...phone, ...mobile, ...fax]) expect(number).toMatch(/^(0\d{1,2}|\+81-\d{2}|\+1 \(555\))[- ]0\d+-\d{4}$/);
});

test('the sample mail comes from the person of the first card', () => {
  const mail = readFileSync('samples/mail/gmail.html', 'utf8');
  const [first] = samples;
  expect(mail).toContain(`email="${first?.fields.email[0]}"`);
  expect(mail).toContain(`name="${first?.fields.name[0]}"`);
});

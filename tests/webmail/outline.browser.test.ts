import { afterEach, expect, test } from 'vitest';
import { outlineOf } from '@/lib/webmail/outline';
import { closePages, openPage, showPage } from '../support/describe-webmail';

afterEach(closePages);

test('elements and the names of their attributes, indented; hidden ones in brackets, equal ones counted', async () => {
  const page = await showPage(
    '<body><h1 id="a">Offer</h1><ul><li class="x">Ana</li><li class="y">Ken</li><li>Jo</li></ul><p hidden title="ana@example.com">Ana</p></body>',
  );
  expect(outlineOf(page)).toBe(['body', ' h1 id', ' ul', '  li class ×2', '  li', ' [p hidden title]'].join('\n'));
});

test('names that a mail brought along are left out', async () => {
  const page = await showPage('<body><p ana@example.com="1" data-x090="2" id="3">Hello</p><x-090>Hello</x-090></body>');
  expect(outlineOf(page)).toBe(['body', ' p id', ' ?'].join('\n'));
});

test('nothing of what a page says or links to is in it', async () => {
  const page = await openPage('gmail/decoys.html');
  const said = [...page.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({ value }) => value),
    ...[...element.childNodes].map(({ nodeValue }) => nodeValue?.trim() ?? ''),
  ]);
  const outline = outlineOf(page);
  const words = new Set(outline.split(/[\s[\]]+/));
  expect(said.filter((text) => text.length > 12 && outline.includes(text))).toEqual([]);
  expect([...words].filter((word) => word.includes('@') || /\d{2}/.test(word.replace(/^×\d+$/, '')))).toEqual([]);
});

test('a huge page is cut off', async () => {
  const page = await showPage(`<body>${'<p></p><i></i>'.repeat(5000)}</body>`);
  expect(outlineOf(page).split('\n').length).toBeLessThanOrEqual(5000);
});

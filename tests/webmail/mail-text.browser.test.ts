import { afterEach, expect, test } from 'vitest';
import { gmailBody } from '@/lib/webmail/gmail';
import { outlookBody } from '@/lib/webmail/outlook';
import { roundcubeBody } from '@/lib/webmail/roundcube';
import { readVisibleText } from '@/lib/webmail/visible-text';
import { closePages, openPage } from '../support/describe-webmail';

const readers = { gmail: gmailBody, outlook: outlookBody, roundcube: roundcubeBody };

afterEach(closePages);

test.each<[keyof typeof readers, string, { text: string; from?: string }[]]>([
  ['gmail', 'thread-open.html', [{ text: 'Dear sales desk, please send an offer.' }]],
  ['gmail', 'list.html', []],
  ['gmail', 'compose.html', []],
  [
    'outlook',
    'two-expanded.html',
    [
      { text: 'When will it come?', from: 'ken@workshop.example' },
      { text: 'And where to?', from: 'ana.silva@example.com' },
    ],
  ],
  ['outlook', 'list.html', []],
  ['roundcube', 'list.html', []],
])('the text of %s, %s', async (id, file, expected) => {
  const page = await openPage(`${id}/${file}`);
  const before = page.documentElement.outerHTML;
  const found = readers[id](page).map(({ root, from }) => ({
    text: readVisibleText(root, 1000),
    ...(from ? { from: from[0]?.email } : {}),
  }));
  expect(found).toEqual(expected);
  expect(page.documentElement.outerHTML, 'reading changes nothing').toBe(before);
});

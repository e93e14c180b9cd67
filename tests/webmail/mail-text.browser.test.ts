import { afterEach, expect, test } from 'vitest';
import { bodyReaders } from '@/lib/webmail/bodies';
import { readVisibleText } from '@/lib/webmail/visible-text';
import { closePages, openPage } from '../support/describe-webmail';

const offer = 'Dear sales desk, please send an offer.';

afterEach(closePages);

test.each<[string, string, { text: string; from?: string }[]]>([
  ['gmail', 'thread-open.html', [{ text: offer }]],
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
  [
    'yahoo',
    'two-expanded.html',
    [
      { text: offer, from: 'ken@workshop.example' },
      { text: offer, from: 'ana.silva@example.com' },
    ],
  ],
  ['yahoo', 'list.html', []],
  ['yahoo', 'compose.html', []],
  ['proton', 'two-expanded.html', [{ text: offer }]],
  ['proton', 'list.html', []],
  ['proton', 'compose.html', []],
  [
    'zimbra',
    'two-expanded.html',
    [
      { text: offer, from: 'ken@workshop.example' },
      { text: offer, from: 'ana.silva@example.com' },
    ],
  ],
  ['zimbra', 'message-open.html', [{ text: '', from: 'ken@workshop.example' }]],
  ['zimbra', 'list.html', []],
  ['zimbra', 'compose.html', []],
  [
    'nextcloud',
    'two-expanded.html',
    [
      { text: '', from: 'ken@workshop.example' },
      { text: '', from: 'ana.silva@example.com' },
    ],
  ],
  ['nextcloud', 'list.html', []],
  ['snappymail', 'message-open.html', [{ text: offer }]],
  ['snappymail', 'rainloop.html', [{ text: 'When does it come?' }]],
  ['snappymail', 'list.html', []],
  ['snappymail', 'compose.html', []],
])('the text of %s, %s', async (id, file, expected) => {
  const page = await openPage(`${id}/${file}`);
  const before = page.documentElement.outerHTML;
  const found = (bodyReaders[id]?.(page) ?? []).map(({ root, from }) => ({
    text: readVisibleText(root, 1000),
    ...(from ? { from: from[0]?.email } : {}),
  }));
  expect(found).toEqual(expected);
  expect(page.documentElement.outerHTML, 'reading changes nothing').toBe(before);
});

test('a frame whose text came later is read as well', async () => {
  const page = await openPage('nextcloud/thread-open.html');
  const frame = [...page.querySelectorAll<HTMLIFrameElement>('.envelope--expanded iframe.message-frame')].at(-1);
  const line = frame?.contentDocument?.createElement('p');
  line?.append('Regards, Ana');
  if (line) frame?.contentDocument?.body.append(line);
  const texts = bodyReaders.nextcloud?.(page).map(({ root }) => readVisibleText(root, 1000));
  expect(texts).toEqual(['Regards, Ana']);
});

test('a frame of another origin is no text, and no accident', async () => {
  const page = await openPage('proton/thread-open.html');
  for (const frame of page.querySelectorAll('iframe')) {
    frame.removeAttribute('srcdoc');
    frame.sandbox.add('allow-scripts');
    frame.src = 'data:text/html,Regards';
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  }
  expect(bodyReaders.proton?.(page)).toEqual([]);
});

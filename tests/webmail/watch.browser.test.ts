import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '@/lib/domain/open-message';
import { shadowsIn } from '@/lib/webmail/composed';
import { watchOpenMessage } from '@/lib/webmail/watch';
import type { MessageReading, Webmail } from '@/lib/webmail/webmail';

// A webmail of one element: its `email` is the sender, and without one the message cannot be read.
const readOpenMessage = vi.fn((page: Document): MessageReading => {
  const message = page.querySelector('.open');
  if (!message) return { state: 'none' };
  const email = message.getAttribute('email');
  if (!email) return { state: 'unreadable' };
  return {
    state: 'message',
    message: { key: email, subject: message.textContent ?? '', direction: 'in', people: [{ email }], others: [], url: page.URL },
  };
});
const webmail: Webmail = { id: 'tiny', name: 'Tiny', matches: [], readOpenMessage };

let abort: AbortController;
let readings: Reading[];
const main = document.createElement('main');

const shown = () =>
  readings.map((reading) => (reading.state === 'message' ? `${reading.message.webmail}:${reading.message.key}` : reading.state));
const show = (email: string, subject = 'Hello') => {
  main.innerHTML = `<p class="open" email="${email}">${subject}</p>`;
};
const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeEach(() => {
  abort = new AbortController();
  readings = [];
  main.innerHTML = '';
  document.body.append(main);
  readOpenMessage.mockClear();
});
afterEach(() => abort.abort());

const watch = () =>
  watchOpenMessage(
    () => webmail,
    document,
    abort.signal,
    (reading) => readings.push(reading),
  );

test('says at once what is open, and again whenever another message is', async () => {
  show('ana@example.com');
  watch();
  expect(shown()).toEqual(['tiny:ana@example.com']);
  show('ken@example.com');
  await vi.waitFor(() => expect(shown()).toEqual(['tiny:ana@example.com', 'tiny:ken@example.com']));
});

test('what changes in a part that an element of the page keeps to itself is news, too, where such parts are read', async () => {
  main.innerHTML = '<p></p>';
  const shadow = main.firstElementChild?.attachShadow({ mode: 'open' });
  webmail.shadowsIn = shadowsIn;
  watch();
  readOpenMessage.mockClear();
  if (shadow) shadow.innerHTML = '<b>ana@example.com</b>';
  await vi.waitFor(() => expect(readOpenMessage).toHaveBeenCalledTimes(1));
  delete webmail.shadowsIn;
});

test('says that none is open any more', async () => {
  show('ana@example.com');
  watch();
  main.innerHTML = '';
  await vi.waitFor(() => expect(shown()).toEqual(['tiny:ana@example.com', 'none']));
});

test('notices a message that is only shown, hidden or renamed', async () => {
  main.innerHTML = '<p email="ana@example.com"></p>';
  watch();
  expect(shown()).toEqual(['none']);
  main.firstElementChild?.classList.add('open');
  await vi.waitFor(() => expect(shown()).toEqual(['none', 'tiny:ana@example.com']));
  main.firstElementChild?.setAttribute('email', 'ken@example.com');
  await vi.waitFor(() => expect(shown().at(-1)).toBe('tiny:ken@example.com'));
});

test('looks at the page only when it changes, and at most every 150 ms', async () => {
  show('ana@example.com');
  watch();
  await pass(400);
  expect(readOpenMessage).toHaveBeenCalledTimes(1);

  const started = performance.now();
  while (performance.now() - started < 600) {
    main.append(document.createElement('i'));
    await pass(5);
  }
  await pass(200);
  expect(readOpenMessage.mock.calls.length).toBeLessThanOrEqual(2 + Math.ceil(600 / 150));
  expect(shown()).toEqual(['tiny:ana@example.com']);
});

test('a busy page cannot put the reading off', async () => {
  watch();
  const busy = setInterval(() => main.append(document.createElement('i')), 10);
  const message = document.createElement('p');
  message.className = 'open';
  message.setAttribute('email', 'ana@example.com');
  main.append(message);
  await vi.waitFor(() => expect(shown()).toEqual(['none', 'tiny:ana@example.com']), { timeout: 400 });
  clearInterval(busy);
});

test('a message without a sender clears the last person at once, and is unreadable after three seconds', async () => {
  show('ana@example.com');
  watch();
  show('');
  await vi.waitFor(() => expect(shown()).toEqual(['tiny:ana@example.com', 'none']), { timeout: 400 });
  await pass(2000);
  expect(shown()).toHaveLength(2);
  await vi.waitFor(() => expect(shown().at(-1)).toBe('unreadable'), { timeout: 1500 });
  show('ken@example.com');
  await vi.waitFor(() => expect(shown().at(-1)).toBe('tiny:ken@example.com'));
});

test('a sender that appears in time was never unreadable', async () => {
  show('');
  watch();
  await pass(500);
  show('ana@example.com');
  await pass(3000);
  expect(shown()).toEqual(['none', 'tiny:ana@example.com']);
});

test('an adapter that fails leaves nobody standing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  show('ana@example.com');
  watch();
  readOpenMessage.mockImplementationOnce(() => {
    throw new TypeError('the page is not what it was');
  });
  main.append(document.createElement('i'));
  await vi.waitFor(() => expect(shown()).toEqual(['tiny:ana@example.com', 'none']));
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test('a page is reported from the moment it is a webmail, and shows nobody when it is none any more', async () => {
  const find = (page: Document) => (page.querySelector('.app') ? webmail : undefined);
  watchOpenMessage(find, document, abort.signal, (reading) => readings.push(reading));
  show('ana@example.com');
  await pass(300);
  expect(shown()).toEqual([]);
  main.classList.add('app');
  await vi.waitFor(() => expect(shown()).toEqual(['tiny:ana@example.com']));
  main.classList.remove('app');
  await vi.waitFor(() => expect(shown()).toEqual(['tiny:ana@example.com', 'none']));
});

test('ends with its signal', async () => {
  watch();
  abort.abort();
  show('ana@example.com');
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await pass(400);
  expect(readOpenMessage).toHaveBeenCalledTimes(1);
  expect(shown()).toEqual(['none']);
});

import { afterEach, describe, expect, test } from 'vitest';
import type { OpenMessage, SiteRule } from '@/lib/domain/open-message';
import { generic } from '@/lib/webmail/generic';
import { guessHeader } from '@/lib/webmail/guess-header';
import { namedOn } from '@/lib/webmail/named';
import { closePages, describeWebmail, openPage } from '../support/describe-webmail';

describeWebmail(generic(guessHeader, undefined), {
  'labelled.html': {
    subject: '内覧のご案内',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: '佐藤 花子' }],
    others: [{ email: 'support@ourshop.example', name: '窓口' }],
    date: '2026年11月4日 14:20',
    key: `${location.host}/hanako.sato@fudosan.example/2026年11月4日 14:20/内覧のご案内`,
  },
  'called.html': {
    subject: 'Offer for 40 chairs',
    people: [{ email: 'Ana.Silva@example.com', name: 'Ana Silva' }],
    others: [
      { email: 'support@ourshop.example', name: 'Sales desk' },
      { email: 'jane.roe@example.com', name: 'Jane Roe' },
    ],
    date: '2 November 2026, 09:12',
  },
  'spoofed.html': { people: [{ email: 'phish@evil.example' }] },
  'own-sent.html': {
    people: [{ email: 'support@ourshop.example', name: 'Sales desk' }],
    others: [{ email: 'hanako.sato@fudosan.example', name: 'Hanako Sato' }],
  },
});

test.each([
  'name-only.html',
  'name-in-brackets.html',
  'address-as-name.html',
  'list.html',
  'list-of-both.html',
  'list-of-one.html',
  'thread.html',
  'forwarded.html',
  'forwarded-by-name.html',
  'forwarded-card.html',
])('%s: silence', async (file) => {
  expect(await read(file)).toMatchObject({ state: 'none' });
});

afterEach(closePages);

const read = async (file: string, rule?: SiteRule) => generic(guessHeader, rule).readOpenMessage(await openPage(`generic/${file}`));
const messageOf = async (file: string, rule?: SiteRule): Promise<Omit<OpenMessage, 'webmail'>> => {
  const reading = await read(file, rule);
  if (reading.state !== 'message') throw new Error(`${file} is ${reading.state}.`);
  return reading.message;
};
const emailsOf = (people: readonly { email: string }[]) => people.map(({ email }) => email);

describe('a thread whose messages say whom they went to', () => {
  const readThread = async (own: string[]) => {
    const reading = generic(guessHeader, undefined, own).readOpenMessage(await openPage('generic/thread-addressed.html'));
    return reading.state === 'message' ? reading.message : undefined;
  };

  test('is about everybody who wrote in it, and about those to whom the user answered', async () => {
    expect(emailsOf((await readThread(['support@ourshop.example']))?.people ?? [])).toEqual([
      'ken@workshop.example',
      'ana.silva@example.com',
    ]);
  });

  test('names all senders while the own address is not known', async () => {
    expect(emailsOf((await readThread([]))?.people ?? [])).toEqual(['ken@workshop.example', 'support@ourshop.example']);
  });

  test('offers no place to remember: the first message may be another one next time', async () => {
    expect((await readThread([]))?.guess).toMatchObject({ site: location.host, isTaught: false, place: undefined });
  });
});

test('the text of a mail, in a frame of its own, is no webmail, whatever scripts stand in it; a program loads its own', () => {
  const { recognizes } = generic(guessHeader, undefined);
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  expect(recognizes(parse('<script type="application/ld+json">{}</script><p class="from">decoy@evil.example</p>'))).toBe(false);
  expect(recognizes(parse('<script src="/mail.js"></script>'))).toBe(true);
});

describe('what the user showed', () => {
  test('the place of a guess that was right is where the sender stands on the next message too', async () => {
    const { guess } = await messageOf('called.html');
    expect(guess).toMatchObject({ isTaught: false, site: location.host, place: expect.any(String) });
    const taught = await messageOf('called.html', { sender: guess?.place ?? '', never: [] });
    expect(taught.guess?.isTaught).toBe(true);
    expect(emailsOf(taught.people)).toEqual(['Ana.Silva@example.com']);
  });

  test('somebody else on the page can be shown to be the sender', async () => {
    const { site, named } = namedOn(await openPage('generic/called.html'));
    expect(site).toBe(location.host);
    expect(emailsOf(named)).toEqual(expect.arrayContaining(['support@ourshop.example', 'jane.roe@example.com']));
    const jane = named.find(({ email }) => email === 'jane.roe@example.com');
    const taught = await messageOf('called.html', { sender: jane?.place ?? '', never: [] });
    expect(emailsOf(taught.people)).toEqual(['jane.roe@example.com']);
  });

  test('a place that was said to be no sender is not read as one again', async () => {
    const { guess } = await messageOf('spoofed.html');
    expect(await read('spoofed.html', { never: [guess?.place ?? ''] })).toMatchObject({ state: 'none' });
  });

  test('where the page is silent, those it names are offered', async () => {
    expect(await read('name-only.html')).toMatchObject({ state: 'none', site: location.host, isNaming: true });
    expect(namedOn(await openPage('generic/name-only.html')).named).toMatchObject([
      { email: 'john.smith@acme.example', place: 'body > div.from' },
      {},
    ]);
  });

  test('two addresses at the place that was shown are not chosen between', async () => {
    expect(await read('thread.html', { sender: 'div.from > a', never: [] })).toEqual({ state: 'unreadable' });
  });

  test('a page without that place is guessed at as before', async () => {
    expect((await messageOf('labelled.html', { sender: '#not-here', never: [] })).guess?.isTaught).toBe(false);
  });
});

describe('a name with its address in one text, where nothing says that the site shows addresses', () => {
  const place = 'body > div.person';

  test('is a message in doubt', async () => {
    expect(await read('sent-to-me-1.html')).toMatchObject({
      ...{ state: 'none', isNaming: true },
      doubtful: { people: [{ email: 'ana.silva@example.com', name: 'Ana Silva' }], guess: { place, isFull: true } },
    });
  });

  test('a name alone there is told as well', async () => {
    const rule: SiteRule = { never: [], habit: { place, full: 1, names: 0, last: '' } };
    expect(await read('sent-to-me-by-name.html', rule)).toMatchObject({ state: 'none', nameAlone: 'Mary Major' });
    expect(await read('list.html', rule)).toEqual({ state: 'none', site: location.host, isNaming: true });
  });
});

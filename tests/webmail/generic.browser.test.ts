import { afterEach, describe, expect, test } from 'vitest';
import type { OpenMessage, SiteRule } from '@/lib/domain/open-message';
import { learn } from '@/lib/domain/taught';
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
  'short-header.html': { people: [{ email: 'hanako.sato@fudosan.example', name: '佐藤 花子' }] },
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
    expect((await readThread([]))?.guess).toMatchObject({ site: location.host, isTaught: false, places: [] });
  });
});

test('the text of a mail, in a frame of its own, is no webmail, whatever scripts stand in it; a program loads its own', () => {
  const { recognizes } = generic(guessHeader, undefined);
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  expect(recognizes(parse('<script type="application/ld+json">{}</script><p class="from">decoy@evil.example</p>'))).toBe(false);
  expect(recognizes(parse('<script src="/mail.js"></script>'))).toBe(true);
});

describe('what the user showed', () => {
  const ken = 'ken@workshop.example';
  const jane = 'jane.roe@example.com';

  /** What is known of the site once the user said of those pages who sent them. */
  const taughtBy = async (...answers: [file: string, email: string][]): Promise<SiteRule> => {
    let rule: SiteRule = { never: [] };
    for (const [file, email] of answers) {
      const said = namedOn(await openPage(`generic/${file}`)).named.find((one) => one.email === email);
      if (!said) throw new Error(`${file} names no ${email}.`);
      rule = learn(rule, said);
    }
    return rule;
  };

  test('somebody else on the page can be shown to be the sender, but nobody in a list or beside another label', async () => {
    expect(emailsOf(namedOn(await openPage('generic/form-1.html')).named)).toEqual(['noreply@forms.example', ken]);
    expect(emailsOf(namedOn(await openPage('generic/called.html')).named)).toEqual(['Ana.Silva@example.com', 'decoy@evil.example']);
    expect(emailsOf(namedOn(await openPage('generic/list.html')).named)).toEqual(['support@ourshop.example']);
    expect(namedOn(await openPage('generic/thread.html')).named).toEqual([]);
  });

  test('they are the sender of that message at once', async () => {
    const { people, guess } = await messageOf('form-1.html', await taughtBy(['form-1.html', ken]));
    expect(emailsOf(people)).toEqual([ken]);
    expect(guess?.isTaught).toBe(true);
  });

  test('one answer is no proof: where the page would name somebody else it is nobody, and where it names nobody that is asked', async () => {
    const rule = await taughtBy(['form-1.html', ken]);
    expect(await read('form-2.html', rule)).toMatchObject({ state: 'none', unsure: expect.any(String) });
    const { shown } = rule;
    expect(await read('form-2.html', { shown, never: ['article > div.meta > span.sender-email'] })).toMatchObject({
      state: 'none',
      doubtful: { people: [{ email: jane }], guess: { isTaught: true, places: ['body > article > div.asked > a'] } },
    });
  });

  test('two answers about two people are', async () => {
    const { people, guess } = await messageOf('form-3.html', await taughtBy(['form-1.html', ken], ['form-2.html', jane]));
    expect(emailsOf(people)).toEqual(['ana.silva@example.com']);
    expect(guess?.isTaught).toBe(true);
  });

  test('a guess that was right is known where it is proven', async () => {
    const { guess, people } = await messageOf('called.html');
    expect(guess).toMatchObject({ isTaught: false, site: location.host, places: [expect.any(String)] });
    const rule = learn({ never: [] }, { email: people[0]?.email ?? '', ...guess, places: guess?.places ?? [], page: guess?.page ?? '' });
    expect((await messageOf('called.html', rule)).guess?.isTaught).toBe(true);
  });

  test('a place that was said to be no sender is not read as one again', async () => {
    const { guess } = await messageOf('spoofed.html');
    expect(await read('spoofed.html', { never: guess?.places ?? [] })).toMatchObject({ state: 'none' });
  });

  test('where the page is silent, those it names are offered', async () => {
    expect(await read('name-only.html')).toMatchObject({ state: 'none', site: location.host, isNaming: true });
    expect(namedOn(await openPage('generic/name-only.html')).named).toMatchObject([
      { email: 'john.smith@acme.example', places: ['body > div.from'], isAlone: true },
    ]);
  });

  test('a name that the page took for an element of its own has a place as well', async () => {
    const [person] = namedOn(await openPage('generic/unescaped-name.html')).named;
    expect(person).toMatchObject({ email: 'collect@inkasso.example', places: [expect.any(String)] });
    if (!person) return;
    const { people } = await messageOf('unescaped-name.html', learn({ never: [] }, person));
    expect(emailsOf(people)).toEqual(['collect@inkasso.example']);
  });

  test('two addresses at the places that were shown are not chosen between', async () => {
    const shown = { places: ['div.asked > a', 'span.sender-email'], people: ['a', 'b'], page: '' };
    expect(await read('form-1.html', { shown, never: [] })).toMatchObject({ state: 'none', isNaming: true });
  });

  test('where one of the places is missing it is nobody who was shown', async () => {
    const shown = { places: ['div.asked > a', '#not-here'], people: ['a', 'b'], page: '' };
    expect((await messageOf('form-1.html', { shown, never: [] })).guess?.isTaught).toBe(false);
    expect((await messageOf('labelled.html', { shown, never: [] })).guess?.isTaught).toBe(false);
  });
});

describe('a name with its address in one text, where nothing says that the site shows addresses', () => {
  const place = 'body > div.person';

  test('is a message in doubt', async () => {
    expect(await read('sent-to-me-1.html')).toMatchObject({
      ...{ state: 'none', isNaming: true },
      doubtful: { people: [{ email: 'ana.silva@example.com', name: 'Ana Silva' }], guess: { places: [place], isFull: true } },
    });
  });

  test('a name alone there is told as well', async () => {
    const rule: SiteRule = { never: [], habit: { place, full: 1, names: 0, last: '' } };
    expect(await read('sent-to-me-by-name.html', rule)).toMatchObject({ state: 'none', nameAlone: 'Mary Major' });
    expect(await read('list.html', rule)).toEqual({ state: 'none', site: location.host, isNaming: true });
  });
});

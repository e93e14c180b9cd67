import { afterEach, expect, test } from 'vitest';
import { closePages, openPage } from '../support/describe-webmail';
import { guessedPeople } from '../support/guessed-people';

// Pages on which somebody is named who did not write the open mail, or on which no mail is open. Whom the panel may show:
const right: Record<string, string> = {
  'forwarded-shared-class': 'hanako.sato@fudosan.example',
  'newsletter-shared-class': 'hanako.sato@fudosan.example',
  'own-sent-quote': 'hanako.sato@fudosan.example',
  'seen-by': 'eve@evil.example',
  'tip-date': 'eve@evil.example',
  'msgid-head-addr': 'eve@evil.example',
  replyto: 'eve@evil.example',
  'thread-logout': 'eve@company.example',
  'account-thread': 'eve@evil.example',
  'behalf-sure': 'eve@evil.example',
  'behalf-thread': 'eve@evil.example',
  cards: 'eve@evil.example',
  rows: 'eve@evil.example',
  'subject-brk': 'evil@evil.example',
  'subject-brk-class': 'evil@evil.example',
  'subject-mail': 'evil@evil.example',
  'subject-ja': 'evil@evil.example',
  'subject-mailto': 'evil@evil.example',
  'subject-subject-label': 'evil@evil.example',
  'shadow-shadow-subj': 'evil@evil.example',
  'body-called-alike': 'evil@evil.example',
  'header-element': 'evil@evil.example',
  'body-called-alike-label': 'evil@evil.example',
  'body-called-alike-address': 'evil@evil.example',
  'link-repeated': 'evil@evil.example',
  'link-repeated-shared': 'evil@evil.example',
  'link-repeated-to-me': 'evil@evil.example',
  'heading-in-mail': 'evil@evil.example',
  'heading-in-mail-without-to': 'evil@evil.example',
  'heading-in-newsletter': 'news@news.example',
  'heading-in-mail-labelled': 'evil@evil.example',
  'heading-in-mail-titled': 'evil@evil.example',
  'furniture-import': 'evil@evil.example',
  'furniture-toast': 'evil@evil.example',
  'list-of-one-heading': 'evil@evil.example',
  'list-of-one-heading-label': 'evil@evil.example',
  'via-list': 'evil@evil.example',
  'via-list-plain': 'evil@evil.example',
  'link-of-another': 'evil@evil.example',
  'shadow-heading-in-mail': 'evil@evil.example',
  'named-to-thread': 'eve@evil.example',
  'named-to-0-9': 'eve@evil.example',
  'named-to-thread-real': 'eve@evil.example',
};
const pages = Object.keys(import.meta.glob('../fixtures/webmail/generic/nobody/*.html', { query: '?raw' })).map((path) =>
  path.replace(/.*\/|\.html$/g, ''),
);

afterEach(closePages);

test.each(pages)('%s', async (name) => {
  const people = guessedPeople(await openPage(`generic/nobody/${name}.html`), ['support@ourshop.example']);
  expect(people.filter((email) => email !== right[name])).toEqual([]);
});

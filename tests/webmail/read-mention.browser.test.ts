import { afterEach, describe, expect, test } from 'vitest';
import { findMentions } from '@/lib/webmail/mentions';
import { closePages, showPage } from '../support/describe-webmail';

afterEach(closePages);

/** What a piece of a page states: `name <address>` of each, the sure ones with a `!`, and the field it is taken to stand in. */
async function statedOn(html: string): Promise<string[]> {
  const page = await showPage(`<!doctype html><body>${html}</body>`);
  return findMentions(page).mentions.map(
    ({ name, email, isSure, field }) => `${field ? `${field.name}: ` : ''}${name} <${email}>${isSure ? '!' : ''}`,
  );
}

describe('an address is read', () => {
  test.each([
    ['where it is a link to write to', '<a href="mailto:ana@shop.example">Ana</a>', ['Ana <ana@shop.example>!']],
    [
      'from an attribute that is called by it, or comes up where the mouse rests',
      '<b data-qtip="ana@shop.example">Ana Silva</b>',
      ['Ana Silva <ana@shop.example>!'],
    ],
    ['from what a tooltip says to do with it', '<a title="Write to ana@shop.example" >Ana Silva</a>', ['Ana Silva <ana@shop.example>!']],
    [
      'from what is said to those who cannot see it, with its name',
      '<p role="group" aria-label="Absender Silva, Ana &lt;ana@shop.example&gt;, zu Kontakten">S <i>Silva, Ana</i></p>',
      ['from: Silva, Ana <ana@shop.example>'],
    ],
    [
      'before what can be done with it',
      '<td>Ana Silva &lt;ana@shop.example&gt; [<a href="/add?mail=ana%40shop.example">add</a>]</td>',
      ['Ana Silva <ana@shop.example>!'],
    ],
    [
      'of each line where all of a header is lines of one part',
      '<p><b>差出人</b>：<a>林 健</a> &lt;ken@shop.example&gt;<br><b>宛先</b>：<a>本店</a> &lt;me@shop.example&gt;</p>',
      ['from: 林 健 <ken@shop.example>', 'to: 本店 <me@shop.example>'],
    ],
    [
      'in a hidden part that repeats the name before it, and holds no other',
      '<u>Ana</u><div hidden><b>Ana</b><i>ana@shop.example</i></div><u>Ken</u><div hidden><b>Eva</b><i>eva@shop.example</i></div>',
      ['Ana <ana@shop.example>!'],
    ],
    ['beside its label in one text', '<i aria-label="ken@shop.example">担当: 林 健</i>', ['other: 林 健 <ken@shop.example>!']],
    [
      'of whom a mail was sent for, and not of who sent it',
      '<p class="from"><a href="mailto:k@shop.example">Ken</a> on behalf of <a href="mailto:ana@shop.example">Ana</a></p>',
      ['other: Ken <k@shop.example>!', 'from: Ana <ana@shop.example>!'],
    ],
  ])('%s', async (_, html, stated) => {
    expect(await statedOn(html)).toEqual(stated);
  });
});

describe('what somebody chose as their name is not taken for an address', () => {
  test.each([
    // A tooltip that repeats the name says nothing more than the name does.
    ['<b title="ana@bank.example">ana@bank.example</b>', [' <ana@bank.example>']],
    ['<b title="Ana Silva &lt;ana@bank.example&gt;">Ana Silva</b>', ['Ana Silva <ana@bank.example>']],
    ['<b aria-label="Write to ana@bank.example">Write to ana…</b>', []],
    ['<b data-mail="x@evil.example">ana@bank.example</b>', ['ana@bank.example <x@evil.example>!']],
    ['<b title="Write to x@evil.example">Ana &lt;ana@bank.example&gt;</b>', ['Ana <x@evil.example>!']],
    // A label in a name makes nobody a sender.
    ['<b data-mail="x@evil.example">From: Ana Silva</b>', ['Ana Silva <x@evil.example>!']],
  ])('%s', async (html, stated) => {
    expect(await statedOn(html)).toEqual(stated);
  });
});

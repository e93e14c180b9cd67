import { afterEach, describe, expect, test } from 'vitest';
import { readVisibleText } from '@/lib/webmail/visible-text';

const show = (html: string): Element => {
  const page = new DOMParser().parseFromString(`<div id="mail">${html}</div>`, 'text/html');
  const root = document.importNode(page.querySelector('#mail') as Element, true);
  document.body.append(root);
  return root;
};

afterEach(() => document.querySelector('#mail')?.remove());

describe('the text as it is seen', () => {
  test.each([
    ['lines', 'one<br>two<div>three</div><div><div>four</div></div>', 'one\ntwo\nthree\nfour'],
    ['spaces of the source', '  one\n   two <b> three</b>  four ', 'one two three four'],
    ['a plain mail', '<div style="white-space: pre-wrap">one\n\n-- \nAna  Silva</div>', 'one\n\n-- \nAna  Silva'],
    ['the mark of a signature', '<div>bye</div><div>--&nbsp;</div><div>Ana</div>', 'bye\n-- \nAna'],
    ['cells of a table', '<table><tr><td>TEL</td><td>03-0000-0000</td></tr><tr><td>FAX</td></tr></table>', 'TEL\t03-0000-0000\nFAX'],
    ['paragraphs', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['an empty line', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['what is hidden', 'a<span style="display: none">b</span><span style="visibility: hidden">c</span><span hidden>d</span>e', 'ae'],
    ['what nobody can see', '<span style="font-size: 0">b</span><div style="opacity: 0">c</div><style>p{}</style><script>1</script>e', 'e'],
    ['pictures', '<img alt="Aozora Inc."><img alt="image001.png"><img><img alt="☎">', 'Aozora Inc.☎'],
    ['zero-width letters', 'Ana\u200b Sil\u00adva', 'Ana Silva'],
    ['a quotation', 'a<blockquote>b<div>c</div></blockquote>d', 'a\n>\nd'],
    ['a quotation of Gmail', 'a<div class="gmail_quote gmail_quote_container">b</div>', 'a\n>'],
    ['a quotation of Outlook', 'a<hr><div id="x_divRplyFwdMsg"><b>From:</b> b</div>c', 'a\n-----Original Message-----\nFrom: b\nc'],
  ])('%s', (_, html, text) => {
    expect(readVisibleText(show(html), 1000)).toBe(text);
  });
});

test('a huge mail is cut off', () => {
  expect(readVisibleText(show('<p>word</p>'.repeat(1000)), 100)).toHaveLength(100);
});

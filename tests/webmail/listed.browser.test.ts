import { afterEach, expect, test } from 'vitest';
import { closePages, showPage } from '../support/describe-webmail';
import { guessedPeople } from '../support/guessed-people';

afterEach(closePages);

const listed = '<b>Ana Silva</b> <i>10:32</i> <p>Offer</p>';
const other = '<b>Ken Hayashi</b> <i>09:10</i> <p>Meeting</p>';
const header = '<b>Ana Silva</b> <span>ana@shop.example</span>';

/** Whom the detector shows where recipients are names alone, beside a list with those rows. */
async function shownBeside(rows: readonly string[], who = header, above = ''): Promise<string[]> {
  const list = rows.map((row) => `<div class="row">${row}</div>`).join('');
  return guessedPeople(
    await showPage(
      `<!doctype html><body>${above}<div class="list">${list}</div><main><h2>Offer</h2><div>${who}</div><div>To: me</div><div>10:32</div>
      <div class="mail-body"><p>Please have a look.</p></div></main></body>`,
    ),
    [],
  );
}

test('a name that the row of the mail says without the address ends where the address begins', async () => {
  expect(await shownBeside([listed, other])).toEqual(['ana@shop.example']);
});

test('an address in brackets may have the time between itself and the name', async () => {
  const page = await showPage(
    `<!doctype html><body><div class="list"><div class="row">${listed}</div>${`<div class="row">${other}</div>`.repeat(30)}</div>
    <main><div><b>Ana Silva</b> <i>10:32</i> <div>&lt;ana@shop.example&gt;</div></div><div>To: me</div><div><b>Subject:</b> <b>Offer</b></div>
    <iframe srcdoc="Please have a look."></iframe></main></body>`,
  );
  expect(guessedPeople(page, [])).toEqual(['ana@shop.example']);
});

test.each([
  ['there is no list', []],
  ['the list has no row with the subject', [other]],
  ['the row says another name', ['<b>A. Silva</b> <i>10:32</i> <p>Offer</p>', other]],
  ['the row says something else first', ['<em>External</em> <b>Ana Silva</b> <i>10:32</i> <p>Offer</p>', other]],
  ['the name stands behind the subject', ['<p>Offer</p> <b>Ana Silva</b> <i>10:32</i>', other]],
  ['the name stands in the row twice, as what a mail begins with can repeat it', [`${listed} <p>Ana Silva</p>`, other]],
  ['two rows have the subject', [listed, '<b>Bob Roe</b> <i>09:44</i> <p>Offer</p>', other]],
  ['the row shows the address as well', [`${listed} <p>ana@shop.example</p>`, other]],
  ['the row shows the address cut off', [`${listed} <p>ana@sh…</p>`, other]],
  ['the row shows what stands before the sign', ['<b>Ana Silva</b> <i>10:32</i> <p>Offer</p> <p>ana</p>', other]],
  ['the row shows it in two parts', [`${listed} <p>ana@<mark>shop</mark>.example</p>`, other]],
  ['the row shows it only where pointed at', [`<b title="ana@shop.example">Ana Silva</b> <i>10:32</i> <p>Offer</p>`, other]],
])('nobody is shown where %s', async (_, rows) => {
  expect(await shownBeside(rows)).toEqual([]);
});

test.each([
  ['an initial', '<b>AS</b> <span>ana@shop.example</span>', ['<b>AS</b> <i>10:32</i> <p>Offer</p>', other]],
  ['a time', '<b>10:32</b> <span>ana@shop.example</span>', [listed, other]],
  ['a name with a sign between', '<b>Ana Silva</b> → <span>ana@shop.example</span>', [listed, other]],
  ['a name with a time between', '<b>Ana Silva</b> <i>10:32</i> <span>ana@shop.example</span>', [listed, other]],
])('what stands behind %s is nobody’s address', async (_, who, rows) => {
  expect(await shownBeside(rows, who)).toEqual([]);
});

test('somebody of the user’s own domain is a colleague', async () => {
  expect(await shownBeside([listed, other], header, '<div>me@shop.example</div>')).toEqual([]);
});

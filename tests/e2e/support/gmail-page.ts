import type { BrowserContext, Page } from 'playwright';

interface Person {
  email: string;
  name?: string;
}

interface Letter {
  from: Person;
  to?: readonly Person[];
  /** Whose mailbox the page says it is. */
  account?: string;
  id: string;
  text?: string;
}

const toHtml = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A message as Gmail shows it, with only the parts that say who stands in its header; served at Gmail's own address. */
export async function openGmail(context: BrowserContext, letter: Letter): Promise<Page> {
  const page = await context.newPage();
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: gmailPage(letter) }),
  );
  await page.goto(`https://mail.google.com/mail/u/0/#inbox/FMfcgz${letter.id}`);
  return page;
}

function gmailPage({ from, to = [{ email: 'me@sample.example' }], account = 'me@sample.example', id, text = '' }: Letter): string {
  const span = ({ email, name = email }: Person, kind: string) =>
    `<span class="${kind}" email="${toHtml(email)}" name="${toHtml(name)}">${toHtml(name)}</span>`;
  return `<!doctype html>
    <title>件名 - ${toHtml(account)} - Gmail</title>
    <div role="main">
      <h2 class="hP" data-legacy-thread-id="${id}">件名</h2>
      <div class="adn ads" data-legacy-message-id="${id}">
        ${span(from, 'gD')}
        <span class="g3" title="2026年11月23日 10:02">10:02</span>
        <div class="hb">${to.map((person) => span(person, 'g2')).join()}</div>
        <div class="a3s" style="white-space: pre-line">${toHtml(text)}</div>
      </div>
    </div>`;
}

import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';

/** Whoever wrote a message. */
export interface Sender {
  email: string;
  name: string;
}

const row = (index: number): string => `
  <tr class="zA"><td></td><td class="yX"><span class="bA4"><span email="list${index}@list.example" name="一覧 ${index}">一覧 ${index}</span></span></td>
  <td><div role="link"><span class="bog"><span>件名 ${index}</span></span><span class="y2">本文の始まり</span></div></td><td><span title="2026-11-01">11月1日</span></td></tr>`;

const message = ({ email, name }: Sender, id: string, folded: string, text = ''): string => `
  <div class="${folded}" role="listitem"><div class="adn ads" data-message-id="#${id}" data-legacy-message-id="${id}"><div class="gs">
    <div class="gE iv gt"><span class="gD" email="${email}" name="${name}">${name}</span><span class="g3" title="2026年11月23日 10:02">10:02</span></div>
    <div class="hb">To: <span email="me@sample.example" name="自分" class="g2">自分</span></div>
    <div class="ii gt"><div class="a3s">${text}</div></div>
  </div></div></div>`;

const body = '<p>いつも<b>お世話</b>になっております。<br>お見積もりをお送りします。</p>'.repeat(60);

/** A mailbox like Gmail's: its list stays in the page while a thread is open, and one thread takes the place of another. */
const html = `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8"><title>受信トレイ - me@sample.example - Gmail</title></head>
  <body>
    <header><a href="https://accounts.google.com/SignOutOptions" aria-label="Google Account: Me (me@sample.example)"></a></header>
    <div role="main" style="display: none"><table>${Array.from({ length: 50 }, (_, index) => row(index)).join('')}</table></div>
    <div role="main" id="thread"></div>
    <div id="pointer"></div>
  </body>
</html>`;

/** Opens the mailbox at Gmail's own address: nothing goes out to the network. */
export async function openMailbox(page: Page): Promise<void> {
  await page.route('https://mail.google.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
}

/**
 * Opens a message of somebody, `changedBefore` milliseconds after another change of the page if there was one; gives when its
 * thread was put into the page, in milliseconds of the page's own clock.
 */
export function openMessage(page: Page, { email, name }: Sender, changedBefore = 0): Promise<number> {
  const id = randomUUID().replaceAll('-', '').slice(0, 16);
  const me = { email: 'me@sample.example', name: '自分' };
  const sender = { email, name };
  const messages = [message(sender, `${id}1`, 'kv'), message(me, `${id}2`, 'kv'), message(sender, id, 'h7', body)];
  const html = `<h2 class="hP" data-legacy-thread-id="${id}">お見積もりの件</h2>${messages.join('')}`;
  return page.evaluate(
    async ([content, before]) => {
      const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const thread = document.querySelector('#thread');
      if (!thread) throw new Error('This is no mailbox.');
      if (before > 0) document.querySelector('#pointer')?.classList.toggle('over');
      await sleep(before); // In a task of its own in any case, as a page does it.
      const at = performance.now();
      thread.innerHTML = content;
      return at;
    },
    [html, changedBefore] as const,
  );
}

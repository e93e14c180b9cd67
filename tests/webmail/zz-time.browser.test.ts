import { test } from 'vitest';
import { guessHeader } from '@/lib/webmail/guess-header';
import { findMentions, isHeader } from '@/lib/webmail/mentions';
import { textsOf } from '@/lib/webmail/find-addressed';
import { findOpened } from '@/lib/webmail/find-sender';
import { markOfPage } from '@/lib/webmail/taught';
import { placesOn } from '@/lib/webmail/place';
import { mails, unseenWebmails } from '../fixtures/webmail/unseen';
import { showPage } from '../support/describe-webmail';
test('time', async () => {
  for (const name of ['persona-buttons']) {
    const webmail = unseenWebmails.find((w) => w.name === name)!;
    const page = await showPage(webmail.render({ open: mails[0]! }));
    for (const rows of [0, 300, 301]) {
      page.querySelector('.zz')?.remove();
      if (rows) {
        const ul = page.createElement('ul'); ul.className = 'zz';
        ul.innerHTML = Array.from({ length: rows }, (_, i) => `<li class="mail-row">${rows === 300 ? '<input type="checkbox">' : ''}<span class="sender" title="p${i}@x.example">Person ${i}</span> <span class="subject">Subject ${i}</span> <time>Mon</time></li>`).join('');
        page.body.prepend(ul);
      }
      const med = async (label: string, f: () => unknown) => {
        const times: number[] = [];
        for (let i = 0; i < 40; i++) { page.body.toggleAttribute('data-x'); const t = performance.now(); f(); times.push(performance.now() - t); await null; }
        times.sort((a, b) => a - b);
        console.log('TM', name, rows, label, times[20]!.toFixed(2));
      };
      const { mentions, ...places } = findMentions(page);
      const texts = textsOf(page);
      await med('mentions', () => findMentions(page));
      await med('texts', () => textsOf(page));
      await med('opened', () => findOpened(page, mentions, places, texts));
      await med('mark', () => markOfPage(page, mentions, texts));
      await med('places', () => mentions[0] && placesOn(mentions)(mentions[0]));
      const all = [...page.querySelectorAll('[class*=subject i], h1, h2')];
      await med(`isHeader ${all.length}`, () => all.filter(isHeader));
      await med('all', () => guessHeader(page, undefined));
    }
  }
});

import { afterEach, expect, test } from 'vitest';
import { hostedWebmailOf } from '@/lib/webmail';
import { roundcube } from '@/lib/webmail/roundcube';
import { closePages, describeWebmail, openPage } from '../support/describe-webmail';

describeWebmail(roundcube, {
  'elastic-preview.html?_task=mail&_uid=10&_mbox=INBOX&_action=preview&_framed=1': {
    key: `${location.host}/support@ourshop.example/INBOX/10`,
    account: `${location.host}/support@ourshop.example/`,
    subject: 'Order 88 – shipping',
    direction: 'in',
    people: [{ email: 'Maria.Garcia+orders@Tienda.Example', name: 'María García' }],
    others: [{ email: 'jane.roe@acme.example', name: 'Jane Roe' }],
    date: '2026-11-09 09:00',
    url: expect.stringMatching(/\?_task=mail&_action=show&_uid=10&_mbox=INBOX$/),
  },
  'larry-preview.html': {
    key: `${location.host}/support@ourshop.example/INBOX/4`,
    subject: '内覧のご案内',
    direction: 'in',
    people: [{ email: 'hanako.sato@fudosan.example', name: '佐藤 花子' }],
    others: [],
  },
  'list.html': 'none',
  'compose.html': 'none',
  'own-sent.html?_uid=2&_mbox=Sent': {
    direction: 'out',
    people: [{ email: 'hanako.sato@fudosan.example', name: '佐藤 花子' }],
    others: [{ email: 'partner@agency.example', name: 'Partner' }],
  },
  'munged-list.html?_uid=6&_mbox=INBOX': {
    direction: 'in',
    people: [{ email: 'ichiro.suzuki@members.example', name: '鈴木 一郎' }],
    others: [{ email: 'users@list.example', name: 'users' }],
  },
  'no-sender.html': 'unreadable',
});

afterEach(closePages);

test('Roundcube is recognized by its page, wherever it is hosted', async () => {
  for (const file of ['list.html', 'elastic-preview.html', 'compose.html']) {
    expect(hostedWebmailOf(await openPage(`roundcube/${file}`))?.id, file).toBe('roundcube');
  }
  expect(hostedWebmailOf(await openPage('gmail/thread-open.html'))).toBeUndefined();
});

test.each([
  ['today, the summary has the date', '今日 09:00', '2026-11-09 09:00', '2026-11-09 09:00'],
  ['this week, and nothing says more', '月 09:00', undefined, '月 09:00'],
  ['in the user’s own short form, the table says more', '2026-11-09 09:00', '9.11. 09:00', '2026-11-09 09:00'],
])('%s', async (_, table, summary, date) => {
  const page = await openPage('roundcube/elastic-preview.html?_uid=10&_mbox=INBOX');
  const put = (place: string, text: string | undefined) => {
    const element = page.querySelector(place);
    if (text === undefined) element?.remove();
    else if (element) element.textContent = text;
  };
  put('td.header.date', table);
  put('.header-summary .text-nowrap', summary);
  expect(roundcube.readOpenMessage(page)).toMatchObject({ state: 'message', message: { date } });
});

import { expect, test } from 'vitest';
import { eventKey, type WebEvent } from '@/lib/domain/web-event';
import { recognizeColumns } from '@/lib/formats/event-columns';
import { readEvent } from '@/lib/formats/read-events';

const table = (headings: string[], ...rows: string[][]) => ({
  headings,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  broken: [],
});

test.each([
  ['GA4', 'event_name event_timestamp user_id page_location page_title traffic_source.source', 'event at personId url title words'],
  ['Matomo', 'visitorId serverTimestamp url pageTitle idpageview referrerName', 'personId at url title rowId words'],
  ['HubSpot', 'Email Action Timestamp URL Campaign_Name', 'email event at url words'],
  ['Mailchimp', 'Email_Address Action Timestamp URL IP', 'email event at url ignored'],
  ['Japanese', 'メールアドレス 日時 ページ イベント 参照元', 'email at title event words'],
  ['capitals and full width', 'ＥＭＡＩＬ EVENT-NAME Date/Time', 'email event at'],
  ['of two columns the better', 'date event_timestamp', 'ignored at'],
])('the headings of %s are known', (_name, headings, roles) => {
  expect(recognizeColumns(table(headings.split(' '))).join(' ')).toBe(roles);
});

test('a page that is an address is one, and a column of mail addresses is known by its cells', () => {
  const visits = table(['お名前', '連絡先', 'ページ'], ['山田', 'taro@aozora.example', 'https://aozora.example/price']);
  expect(recognizeColumns(visits)).toEqual(['ignored', 'email', 'url']);
});

test('a column that is empty leaves its role to the next', () => {
  expect(recognizeColumns(table(['user_id', 'user_pseudo_id'], ['', '12.34']))).toEqual(['ignored', 'personId']);
});

/** Reads a row whose cells are named by their roles. */
const read = (cells: Record<string, string>) => {
  const roles = Object.keys(cells).map((name) => name.replace(/\d$/, '')) as Parameters<typeof readEvent>[1]['roles'];
  return readEvent({ line: 7, cells: Object.values(cells) }, { roles });
};
const at = '2026-11-02T09:12:00Z';

test.each([
  [{ event: 'page_view', title: '料金', url: 'https://a.example/price?x=1' }, '料金'],
  [{ event: 'page_view', url: 'https://a.example/price?x=1' }, 'a.example/price'],
  [{ event: 'form_send', title: '資料請求' }, 'form_send · 資料請求'],
  [{ event: 'open' }, 'open'],
  [{ url: '/price' }, '/price'],
])('%j is shown as %s', (cells, subject) => {
  expect(read({ email: 'taro@aozora.example', at, ...cells })).toMatchObject({ subject, at: '2026-11-02T09:12:00.000Z' });
});

test('campaign and source become the text, the address its normal form', () => {
  const event = read({ email: 'Taro <TARO@Aozora.Example>', at, title: '料金', words1: 'spring', words2: ' ', words3: 'news' });
  expect(event).toMatchObject({ email: 'taro@aozora.example', body: 'spring · news' });
});

test.each([
  ['who', { at, event: 'open' }],
  ['address', { email: 'taro', at, event: 'open' }],
  ['time', { email: 'taro@aozora.example', at: 'yesterday', event: 'open' }],
  ['time', { email: 'taro@aozora.example', at: '03/04/2026', event: 'open' }],
  ['what', { email: 'taro@aozora.example', at }],
])('a row without a readable %s is broken', (fault, cells) => {
  expect(read(cells)).toEqual({ line: 7, fault });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'https://', '//a.example'])('%s becomes no link', (url) => {
  expect(read({ email: 'taro@aozora.example', at, event: 'click', url })).not.toHaveProperty('url', url);
});

test('a text without end is cut', () => {
  expect((read({ personId: '1', at, title: 'x'.repeat(90_000) }) as WebEvent).subject).toHaveLength(300);
});

const event: WebEvent = { line: 1, email: 'taro@aozora.example', at: '2026-11-02T09:12:00.000Z', subject: '料金', body: '' };

test('an event has one name, whatever its line, its words and the spelling of the address', async () => {
  expect(await eventKey({ ...event, line: 9, body: 'news', email: 'Taro@AOZORA.example' })).toBe(await eventKey(event));
});

test.each([
  { email: 'hanako@aozora.example' },
  { at: '2026-11-02T09:12:00.001Z' },
  { subject: '事例' },
  { url: 'https://a.example/' },
  { rowId: '7' },
])('%j makes it another event', async (other) => {
  expect(await eventKey({ ...event, ...other })).not.toBe(await eventKey(event));
});

test('a long row id names the event by itself; a short one may be another tool’s as well', async () => {
  const rowId = '5f2c7a1e-0000-4000-8000-1f2d3c4b5a69';
  expect(await eventKey({ ...event, rowId, subject: 'x' })).toBe(await eventKey({ ...event, rowId }));
  expect(await eventKey({ ...event, rowId: '7', subject: 'x' })).not.toBe(await eventKey({ ...event, rowId: '7' }));
});

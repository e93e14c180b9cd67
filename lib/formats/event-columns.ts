import { normalizeEmail } from '../domain/email';
import type { EventRole } from '../domain/web-event';
import type { Table } from './table';

/** Headings of common tools, folded; of several columns for one role, that with the earlier heading has it. */
const known: Record<Exclude<EventRole, 'ignored' | 'words'>, string> = {
  email:
    'email emailaddress mail mailaddress メールアドレス メール eメール eメールアドレス useremail contactemail recipient recipientemail subscriber 宛先 email1',
  personId:
    'userid 顧客id 会員id 会員番号 顧客番号 customerid contactid recordid externalid ユーザーid visitorid clientid userpseudoid personid',
  at: 'eventtimestamp occurredat timestamp servertimestamp eventtime datetime 日時 発生日時 アクセス日時 閲覧日時 時刻 time date 日付 eventdate createdat opentime clicktime',
  event: 'eventname event イベント イベント名 action アクション activity activitytype eventtype 行動 種別 type',
  title: 'pagetitle title ページタイトル ページ名 ページ page subject 件名 emailname メール名 emailsubject',
  url: 'pagelocation url pageurl link linkurl clickedurl ページurl リンク pagepath アドレス',
  rowId: 'eventid hitid rowid activityid messageid イベントid idpageview id',
};

/** Words of where somebody came from; there may be several columns of them. */
const words =
  /^(campaign(name|title)?|source|medium|utm(source|medium|campaign|term|content)|referrer(name|url)?|traffic(source)?(source|medium|name)?|キャンペーン名?|参照元|メディア|流入元|チャネル)$/;

const fold = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-/()]/g, '');

/** What each column of a table holds, by its heading and, for addresses, by its cells. What is not known is left out. */
export function recognizeColumns({ headings, rows }: Table): EventRole[] {
  const folded = headings.map(fold);
  const roles: EventRole[] = folded.map((heading) => (words.test(heading) ? 'words' : 'ignored'));
  const sample = rows.slice(0, 50);
  const cellsOf = (index: number) => sample.map(({ cells }) => cells[index] ?? '').filter(Boolean);
  const give = (role: EventRole, index: number) => {
    if (index >= 0 && !roles.includes(role)) roles[index] = role;
  };

  for (const [role, names] of Object.entries(known) as [EventRole, string][]) {
    const found = names
      .split(' ')
      .map((name) => folded.indexOf(name))
      .filter((index) => index >= 0 && roles[index] === 'ignored');
    // A column that is called page may hold addresses of pages; one without any cell tells nothing.
    const index = found.find((one) => cellsOf(one).length > 0) ?? found[0] ?? -1;
    const isAddress = role === 'title' && cellsOf(index)[0]?.match(/^(https?:\/\/|\/)/);
    give(isAddress ? 'url' : role, index);
  }
  give(
    'email',
    headings.findIndex((_, index) => roles[index] === 'ignored' && isOfAddresses(cellsOf(index))),
  );
  return roles;
}

const isOfAddresses = (cells: readonly string[]): boolean => cells.length > 0 && cells.every((cell) => normalizeEmail(cell) !== undefined);

import type { ActivityKind, Direction } from '../domain/activity';
import type { CardState } from '../domain/card';
import type { LifecycleStage, PreferredChannel, Rank } from '../domain/contact';
import type { DealStage } from '../domain/deal';
import type { InquiryChannel, InquiryKind, InquiryStatus } from '../domain/inquiry';
import type { Renewal } from '../domain/purchase';
import type { Language } from './format';

type Choice =
  | ActivityKind
  | CardState
  | DealStage
  | Direction
  | InquiryChannel
  | InquiryKind
  | InquiryStatus
  | LifecycleStage
  | PreferredChannel
  | Rank
  | Renewal;

const words: Record<Choice, [ja: string, en: string]> = {
  a: ['A', 'A'],
  answered: ['回答済み', 'Answered'],
  b: ['B', 'B'],
  c: ['C', 'C'],
  call: ['電話', 'Call'],
  complaint: ['クレーム', 'Complaint'],
  contacted: ['接触', 'Contacted'],
  customer: ['顧客', 'Customer'],
  email: ['メール', 'Email'],
  ended: ['終了した', 'Ended'],
  failed: ['読めませんでした', 'Not read'],
  in: ['受信', 'Received'],
  lead: ['見込み', 'Lead'],
  lost: ['失注', 'Lost'],
  meeting: ['面談', 'Meeting'],
  negotiating: ['交渉', 'Negotiating'],
  note: ['メモ', 'Note'],
  open: ['未対応', 'Open'],
  order: ['注文', 'Order'],
  other: ['その他', 'Other'],
  out: ['送信', 'Sent'],
  past: ['過去の顧客', 'Past customer'],
  phone: ['電話', 'Phone'],
  post: ['郵便', 'Post'],
  proposed: ['提案', 'Proposed'],
  prospect: ['商談中', 'Prospect'],
  question: ['質問', 'Question'],
  read: ['確認待ち', 'To check'],
  reading: ['読み取り中', 'Reading'],
  renewed: ['更新した', 'Renewed'],
  request: ['要望', 'Request'],
  saved: ['保存済み', 'Saved'],
  stage: ['顧客の区分', 'Kind of customer'],
  stopped: ['止めました', 'Stopped'],
  vip: ['VIP', 'VIP'],
  visit: ['訪問', 'Visit'],
  waiting: ['順番待ち', 'Waiting'],
  web: ['ウェブ', 'Web'],
  won: ['受注', 'Won'],
  working: ['対応中', 'In progress'],
};

/** What one of the choices of a field is called in a file; a word that is none of them stays as it is. */
export function choiceWord(choice: string | undefined, language: Language): string | undefined {
  const word = choice !== undefined && Object.hasOwn(words, choice) ? words[choice as Choice] : undefined;
  return word ? word[language === 'ja' ? 0 : 1] : choice;
}

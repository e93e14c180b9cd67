import type { Card, CardField } from '../../domain/card';
import { choiceWord } from '../choice-word';
import type { Language } from '../format';
import { type Cell, day, list, phone, recordColumns, type Sheet, type SheetColumn } from '../sheet';

const headings: Record<CardField, Record<Language, string>> = {
  name: { ja: '氏名', en: 'Name' },
  nameKana: { ja: 'かな', en: 'Kana' },
  company: { ja: '会社', en: 'Company' },
  department: { ja: '部署', en: 'Department' },
  title: { ja: '役職', en: 'Title' },
  qualification: { ja: '資格', en: 'Qualifications' },
  postalCode: { ja: '郵便番号', en: 'Postal code' },
  address: { ja: '住所', en: 'Address' },
  otherAddress: { ja: '他の拠点', en: 'Other offices' },
  phone: { ja: '電話', en: 'Phone' },
  mobile: { ja: '携帯', en: 'Mobile' },
  fax: { ja: 'FAX', en: 'Fax' },
  email: { ja: 'メール', en: 'Email' },
  url: { ja: 'URL', en: 'URL' },
  account: { ja: 'SNS', en: 'Social accounts' },
  registrationNumber: { ja: '登録番号', en: 'Registration number' },
};

const numbers: readonly string[] = ['phone', 'mobile', 'fax'];

function fieldCell(card: Card, field: string): Cell {
  const values = card.fields.filter((one) => one.field === field).map(({ value }) => value);
  return numbers.includes(field) ? phone(values) : list(values);
}

const fieldColumns: SheetColumn<Card>[] = Object.entries(headings).map(([field, heading]) => ({
  ...heading,
  value: (card) => fieldCell(card, field),
}));

/** A card a row, with the fields as they were read or put right on it. */
export const cards: Sheet<Card> = {
  order: ({ exchangedAt, createdAt }) => exchangedAt ?? createdAt,
  columns: [
    { ja: '受け取った日', en: 'Date received', value: ({ exchangedAt }) => day(exchangedAt) },
    { ja: '場所・催し', en: 'Place or event', value: ({ place }) => place },
    { ja: 'タグ', en: 'Tags', value: ({ tags }) => list(tags) },
    { ja: '状態', en: 'State', value: ({ state }, { language }) => choiceWord(state, language) },
    ...fieldColumns,
    { ja: 'ファイル名', en: 'File name', value: ({ fileName }) => fileName },
    { ja: '顧客', en: 'Customer', value: ({ contactId }, { person }) => (contactId ? person(contactId) : undefined) },
    ...recordColumns<Card>(),
    { ja: '顧客ID', en: 'Customer ID', value: ({ contactId }) => contactId },
  ],
};

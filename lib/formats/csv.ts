import { addressLine, type ChannelType } from '../domain/contact';
import { byteOrderMark, guard, guardPhone, writeRow } from './cells';
import { currentPosts, type ExportedContact, type Format, type Language } from './format';

/** One row a contact, for spreadsheets: UTF-8 with a byte order mark, without which Excel takes it for the system's encoding. */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  mediaType: 'text/csv;charset=utf-8',
  extension: 'csv',
  write(contacts, language) {
    const rows = [writeRow(columns.map((column) => column[language]))];
    for (const contact of contacts) rows.push(writeRow(columns.map((column) => cell(column, contact))));
    return byteOrderMark + rows.join('');
  },
};

interface Column extends Record<Language, string> {
  value: (exported: ExportedContact) => string | undefined;
  /** Telephone numbers are guarded in their own way. */
  isPhone?: boolean;
}

const columns: readonly Column[] = [
  { ja: '氏名', en: 'Name', value: ({ contact }) => contact.formattedName },
  { ja: '姓', en: 'Family name', value: ({ contact }) => contact.familyName },
  { ja: '名', en: 'Given name', value: ({ contact }) => contact.givenName },
  { ja: '姓フリガナ', en: 'Family name (kana)', value: ({ contact }) => contact.phoneticFamilyName },
  { ja: '名フリガナ', en: 'Given name (kana)', value: ({ contact }) => contact.phoneticGivenName },
  { ja: '会社名', en: 'Company', value: (exported) => firstPost(exported)?.company?.name },
  { ja: '会社名フリガナ', en: 'Company (kana)', value: (exported) => firstPost(exported)?.company?.phoneticName },
  { ja: '部署', en: 'Department', value: (exported) => firstPost(exported)?.employment.department },
  { ja: '役職', en: 'Title', value: (exported) => firstPost(exported)?.employment.title },
  { ja: '他の所属', en: 'Other posts', value: otherPosts },
  { ja: 'メール', en: 'Email', value: ({ contact }) => contact.emails[0]?.value },
  { ja: '他のメール', en: 'Other emails', value: ({ contact }) => list(contact.emails.slice(1).map(({ value }) => value)) },
  { ja: '電話', en: 'Phone', isPhone: true, value: ({ contact }) => phones(contact, 'work')[0] },
  { ja: '携帯', en: 'Mobile', isPhone: true, value: ({ contact }) => phones(contact, 'cell')[0] },
  { ja: 'FAX', en: 'Fax', isPhone: true, value: ({ contact }) => phones(contact, 'fax')[0] },
  { ja: '他の電話', en: 'Other phones', isPhone: true, value: otherPhones },
  { ja: '郵便番号', en: 'Postal code', value: ({ contact }) => contact.addresses[0]?.postalCode },
  {
    ja: '住所',
    en: 'Address',
    value: ({ contact }) => contact.addresses[0] && addressLine({ ...contact.addresses[0], postalCode: undefined }),
  },
  { ja: '他の住所', en: 'Other addresses', value: ({ contact }) => list(contact.addresses.slice(1).map(addressLine)) },
  { ja: 'URL', en: 'URL', value: ({ contact }) => list(contact.urls) },
  { ja: 'SNS', en: 'Social accounts', value: ({ contact }) => list(contact.accounts ?? []) },
  { ja: '資格', en: 'Qualifications', value: ({ contact }) => list(contact.qualifications ?? []) },
  { ja: '登録番号', en: 'Registration number', value: (exported) => firstPost(exported)?.company?.registrationNumber },
  { ja: 'ランク', en: 'Rank', value: ({ contact }) => contact.rank?.toUpperCase() },
  { ja: 'きっかけ', en: 'Lead source', value: ({ contact }) => contact.leadSource },
  { ja: 'タグ', en: 'Tags', value: ({ contact }) => list(contact.tags) },
  { ja: 'メモ', en: 'Note', value: ({ contact }) => contact.note },
  { ja: '登録日時', en: 'Created', value: ({ contact }) => contact.createdAt },
  { ja: '更新日時', en: 'Updated', value: ({ contact }) => contact.updatedAt },
  { ja: 'ID', en: 'ID', value: ({ contact }) => contact.id },
];

const list = (values: readonly string[]): string => values.join('; ');

const firstPost = (exported: ExportedContact) => currentPosts(exported)[0];

function otherPosts(exported: ExportedContact): string {
  const posts = currentPosts(exported).slice(1);
  return list(posts.map(({ company, employment }) => [company?.name, employment.department, employment.title].filter(Boolean).join(' ')));
}

const phones = ({ phones }: ExportedContact['contact'], type: ChannelType): string[] =>
  phones.filter((phone) => phone.type === type).map(({ value }) => value);

/** What the three columns of numbers had no room for. */
function otherPhones({ contact }: ExportedContact): string {
  return list([
    ...(['work', 'cell', 'fax'] as const).flatMap((type) => phones(contact, type).slice(1)),
    ...phones(contact, 'home'),
    ...phones(contact, 'other'),
  ]);
}

function cell({ value, isPhone }: Column, exported: ExportedContact): string {
  const text = value(exported);
  if (!text) return '';
  return isPhone ? guardPhone(text) : guard(text);
}

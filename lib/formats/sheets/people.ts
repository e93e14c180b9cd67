import { addressLine, type ChannelType, phoneticName } from '../../domain/contact';
import { choiceWord } from '../choice-word';
import { currentPosts, type ExportedContact } from '../format';
import { type Cell, day, list, phone, type Sheet, type SheetColumn, time } from '../sheet';

const columns: readonly SheetColumn<ExportedContact>[] = [
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
  { ja: '電話', en: 'Phone', value: ({ contact }) => phone(phones(contact, 'work').slice(0, 1)) },
  { ja: '携帯', en: 'Mobile', value: ({ contact }) => phone(phones(contact, 'cell').slice(0, 1)) },
  { ja: 'FAX', en: 'Fax', value: ({ contact }) => phone(phones(contact, 'fax').slice(0, 1)) },
  { ja: '他の電話', en: 'Other phones', value: otherPhones },
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
  { ja: '顧客の区分', en: 'Kind of customer', value: ({ contact }, { language }) => choiceWord(contact.lifecycleStage, language) },
  { ja: 'ランク', en: 'Rank', value: ({ contact }) => contact.rank?.toUpperCase() },
  { ja: 'きっかけ', en: 'Lead source', value: ({ contact }) => contact.leadSource },
  { ja: '担当者', en: 'Owner', value: ({ contact }) => contact.owner },
  { ja: '希望の連絡方法', en: 'Prefers contact by', value: ({ contact }, { language }) => choiceWord(contact.preferredChannel, language) },
  { ja: '連絡のつく時間', en: 'Best hours', value: ({ contact }) => contact.contactHours },
  { ja: '誕生日', en: 'Birthday', value: ({ contact }) => day(contact.birthday) },
  { ja: '性別', en: 'Gender', value: ({ contact }) => contact.gender },
  { ja: '学歴', en: 'Education', value: ({ contact }) => contact.education },
  { ja: '家族', en: 'Family', value: ({ contact }) => contact.family },
  { ja: '関心', en: 'Interests', value: ({ contact }) => list(contact.interests) },
  { ja: '顧客番号（他のシステム）', en: 'Customer numbers elsewhere', value: ({ contact }) => list(contact.externalIds) },
  { ja: 'タグ', en: 'Tags', value: ({ contact }) => list(contact.tags) },
  { ja: 'メモ', en: 'Note', value: ({ contact }) => contact.note },
  { ja: '登録日時', en: 'Created', value: ({ contact }) => time(contact.createdAt) },
  { ja: '更新日時', en: 'Updated', value: ({ contact }) => time(contact.updatedAt) },
  { ja: 'ID', en: 'ID', value: ({ contact }) => contact.id },
];

const firstPost = (exported: ExportedContact) => currentPosts(exported)[0];

function otherPosts(exported: ExportedContact): string {
  const posts = currentPosts(exported).slice(1);
  return list(posts.map(({ company, employment }) => [company?.name, employment.department, employment.title].filter(Boolean).join(' ')));
}

const phones = ({ phones }: ExportedContact['contact'], type: ChannelType): string[] =>
  phones.filter((phone) => phone.type === type).map(({ value }) => value);

/** What the three columns of numbers had no room for. */
function otherPhones({ contact }: ExportedContact): Cell {
  return phone([
    ...(['work', 'cell', 'fax'] as const).flatMap((type) => phones(contact, type).slice(1)),
    ...phones(contact, 'home'),
    ...phones(contact, 'other'),
  ]);
}

/** A person a row, with the post held now. */
export const people: Sheet<ExportedContact> = {
  columns,
  order: ({ contact }) => phoneticName(contact) ?? contact.formattedName,
};

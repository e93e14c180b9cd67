import type { Company } from '../../domain/company';
import { addressLine } from '../../domain/contact';
import { list, phone, recordColumns, type Sheet } from '../sheet';

/** A company a row. */
export const companies: Sheet<Company> = {
  order: ({ phoneticName, name }) => phoneticName ?? name,
  columns: [
    { ja: '会社名', en: 'Company', value: ({ name }) => name },
    { ja: '会社名フリガナ', en: 'Company (kana)', value: ({ phoneticName }) => phoneticName },
    { ja: '別名', en: 'Other names', value: ({ aliases }) => list(aliases) },
    { ja: '登録番号', en: 'Registration number', value: ({ registrationNumber }) => registrationNumber },
    { ja: 'メールのドメイン', en: 'Mail domains', value: ({ domains }) => list(domains) },
    { ja: '設立', en: 'Founded', value: ({ founded }) => founded },
    { ja: '事業', en: 'Business', value: ({ business }) => business },
    { ja: '従業員数', en: 'Employees', value: ({ employees }) => employees },
    { ja: '製品・サービス', en: 'Products and services', value: ({ products }) => list(products) },
    { ja: '電話', en: 'Phones', value: ({ phones = [] }) => phone(phones.map(({ value }) => value)) },
    { ja: 'URL', en: 'URL', value: ({ urls }) => list(urls) },
    { ja: '住所', en: 'Addresses', value: ({ addresses }) => list(addresses.map(addressLine)) },
    { ja: 'タグ', en: 'Tags', value: ({ tags }) => list(tags) },
    { ja: 'メモ', en: 'Note', value: ({ note }) => note },
    ...recordColumns<Company>(),
  ],
};

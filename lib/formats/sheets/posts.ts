import type { Employment } from '../../domain/employment';
import { day, recordColumns, type Sheet } from '../sheet';

/** A post a row: who works or worked where. */
export const posts: Sheet<Employment> = {
  order: ({ contactId, since = '' }) => `${contactId} ${since}`,
  columns: [
    { ja: '顧客', en: 'Customer', value: ({ contactId }, { person }) => person(contactId) },
    { ja: '会社', en: 'Company', value: ({ companyId }, { company }) => (companyId ? company(companyId) : undefined) },
    { ja: '部署', en: 'Department', value: ({ department }) => department },
    { ja: '役職', en: 'Title', value: ({ title }) => title },
    { ja: 'いつから', en: 'From', value: ({ since }) => day(since) },
    { ja: 'いつまで', en: 'Until', value: ({ until }) => day(until) },
    {
      ja: '現職',
      en: 'Current',
      value: ({ isCurrent }, { language }) => (language === 'ja' ? ['以前', '現職'] : ['no', 'yes'])[Number(isCurrent)],
    },
    ...recordColumns<Employment>(),
    { ja: '顧客ID', en: 'Customer ID', value: ({ contactId }) => contactId },
    { ja: '会社ID', en: 'Company ID', value: ({ companyId }) => companyId },
  ],
};

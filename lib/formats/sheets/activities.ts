import type { Activity } from '../../domain/activity';
import { choiceWord } from '../choice-word';
import { list, recordColumns, type Sheet, time } from '../sheet';

/** An entry of the history a row. */
export const activities: Sheet<Activity> = {
  order: ({ at }) => at,
  columns: [
    { ja: '日時', en: 'Time', value: ({ at }) => time(at) },
    { ja: '種類', en: 'Kind', value: ({ kind }, { language }) => choiceWord(kind, language) },
    { ja: '向き', en: 'Direction', value: ({ direction }, { language }) => choiceWord(direction, language) },
    { ja: '件名', en: 'Subject', value: ({ kind, subject }, { language }) => (kind === 'stage' ? choiceWord(subject, language) : subject) },
    { ja: '内容', en: 'Content', value: ({ body }) => body },
    { ja: 'URL', en: 'URL', value: ({ url }) => url },
    { ja: '顧客', en: 'Customers', value: ({ contactIds }, { person }) => list(contactIds.map(person)) },
    {
      ja: '宛先・差出人',
      en: 'Participants',
      value: ({ participants = [] }) => list(participants.map(({ name, email }) => (name ? `${name} <${email}>` : email))),
    },
    ...recordColumns<Activity>(),
    { ja: '顧客ID', en: 'Customer IDs', value: ({ contactIds }) => list(contactIds) },
    { ja: '商談ID', en: 'Deal ID', value: ({ dealId }) => dealId },
    { ja: '問い合わせID', en: 'Inquiry ID', value: ({ inquiryId }) => inquiryId },
  ],
};

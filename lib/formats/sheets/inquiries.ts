import type { Inquiry } from '../../domain/inquiry';
import { choiceWord } from '../choice-word';
import { partyColumns, recordColumns, type Sheet, time } from '../sheet';

const parties = partyColumns<Inquiry>();

/** An inquiry a row. */
export const inquiries: Sheet<Inquiry> = {
  order: ({ receivedAt }) => receivedAt,
  columns: [
    { ja: '受付日時', en: 'Received', value: ({ receivedAt }) => time(receivedAt) },
    { ja: '種類', en: 'Kind', value: ({ kind }, { language }) => choiceWord(kind, language) },
    { ja: '状況', en: 'Status', value: ({ status }, { language }) => choiceWord(status, language) },
    { ja: '受付方法', en: 'Came by', value: ({ channel }, { language }) => choiceWord(channel, language) },
    { ja: '件名', en: 'Subject', value: ({ subject }) => subject },
    { ja: '内容', en: 'Content', value: ({ content }) => content },
    { ja: '回答', en: 'Answer', value: ({ response }) => response },
    { ja: '回答日時', en: 'Answered', value: ({ answeredAt }) => time(answeredAt) },
    { ja: '原因', en: 'Cause', value: ({ cause }) => cause },
    ...parties.names,
    ...recordColumns<Inquiry>(),
    ...parties.ids,
  ],
};

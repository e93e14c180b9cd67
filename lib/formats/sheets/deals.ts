import { type Deal, marginOf } from '../../domain/deal';
import { choiceWord } from '../choice-word';
import { day, list, partyColumns, recordColumns, type Sheet } from '../sheet';

const parties = partyColumns<Deal>();

/** A deal a row. */
export const deals: Sheet<Deal> = {
  order: ({ openedAt }) => openedAt,
  columns: [
    { ja: '件名', en: 'Subject', value: ({ subject }) => subject },
    { ja: '段階', en: 'Stage', value: ({ stage }, { language }) => choiceWord(stage, language) },
    { ja: '製品・サービス', en: 'Products and services', value: ({ products }) => list(products) },
    { ja: '金額', en: 'Amount', value: ({ amount }) => amount },
    { ja: '原価', en: 'Cost', value: ({ cost }) => cost },
    { ja: '粗利', en: 'Margin', value: (deal) => marginOf(deal) },
    { ja: '通貨', en: 'Currency', value: ({ currency }) => currency },
    { ja: '開始日', en: 'Opened', value: ({ openedAt }) => day(openedAt) },
    { ja: '受注予定日', en: 'Expected close', value: ({ closeDate }) => day(closeDate) },
    { ja: '次の行動', en: 'Next action', value: ({ nextAction }) => nextAction },
    { ja: '次の行動の期日', en: 'Next action due', value: ({ nextActionAt }) => day(nextActionAt) },
    { ja: '担当者', en: 'Owner', value: ({ owner }) => owner },
    { ja: '内容', en: 'Content', value: ({ content }) => content },
    ...parties.names,
    ...recordColumns<Deal>(),
    ...parties.ids,
  ],
};

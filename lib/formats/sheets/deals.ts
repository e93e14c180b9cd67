import type { Deal } from '../../domain/deal';
import { choiceWord } from '../choice-word';
import { day, list, partyColumns, recordColumns, type Sheet } from '../sheet';

const parties = partyColumns<Deal>();

/** A deal a row. */
export const deals: Sheet<Deal> = {
  order: ({ openedAt }) => openedAt,
  columns: [
    { ja: '商談名', en: 'Deal', value: ({ name }) => name },
    { ja: '段階', en: 'Stage', value: ({ stage }, { language }) => choiceWord(stage, language) },
    { ja: '商品', en: 'Products', value: ({ products }) => list(products) },
    { ja: '金額', en: 'Amount', value: ({ amount }) => amount },
    { ja: '原価', en: 'Cost', value: ({ cost }) => cost },
    { ja: '通貨', en: 'Currency', value: ({ currency }) => currency },
    { ja: '開始日', en: 'Opened', value: ({ openedAt }) => day(openedAt) },
    { ja: '決定日', en: 'Closing day', value: ({ closeDate }) => day(closeDate) },
    { ja: '次の行動', en: 'Next action', value: ({ nextAction }) => nextAction },
    { ja: '次の行動の日', en: 'Day of the next action', value: ({ nextActionAt }) => day(nextActionAt) },
    { ja: '担当', en: 'Owner', value: ({ owner }) => owner },
    { ja: '内容', en: 'Content', value: ({ content }) => content },
    ...parties.names,
    ...recordColumns<Deal>(),
    ...parties.ids,
  ],
};

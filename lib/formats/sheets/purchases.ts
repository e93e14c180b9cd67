import type { Purchase } from '../../domain/purchase';
import { choiceWord } from '../choice-word';
import { day, partyColumns, recordColumns, type Sheet } from '../sheet';

const parties = partyColumns<Purchase>();

/** A purchase a row. */
export const purchases: Sheet<Purchase> = {
  order: ({ contractedAt, deliveredAt, createdAt }) => contractedAt ?? deliveredAt ?? createdAt,
  columns: [
    { ja: '商品', en: 'Product', value: ({ product }) => product },
    { ja: '数量', en: 'Quantity', value: ({ quantity }) => quantity },
    { ja: '金額', en: 'Amount', value: ({ amount }) => amount },
    { ja: '通貨', en: 'Currency', value: ({ currency }) => currency },
    { ja: '契約番号', en: 'Contract number', value: ({ contractNumber }) => contractNumber },
    { ja: '契約日', en: 'Contract date', value: ({ contractedAt }) => day(contractedAt) },
    { ja: '納品日', en: 'Delivered', value: ({ deliveredAt }) => day(deliveredAt) },
    { ja: '契約の期限', en: 'Contract ends', value: ({ expiresAt }) => day(expiresAt) },
    { ja: '期限のあと', en: 'After the end', value: ({ renewal }, { language }) => choiceWord(renewal, language) },
    { ja: 'メモ', en: 'Note', value: ({ note }) => note },
    ...parties.names,
    ...recordColumns<Purchase>(),
    ...parties.ids,
  ],
};

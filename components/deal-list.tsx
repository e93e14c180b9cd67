import type { ListedDeal } from '@/lib/actions/list-deals';
import { marginOf } from '@/lib/domain/deal';
import { formatDate, formatMoney } from './dates';
import styles from './deal-list.module.css';
import { fieldLabel } from './field-labels';
import { i18n } from './i18n';
import { PartiesLine } from './parties-line';

interface Props {
  deals: readonly ListedDeal[];
  openId: string | undefined;
  onOpen(id: string): void;
}

/** Deals as a table, in the order of their stages. */
export function DealList({ deals, openId, onOpen }: Props) {
  return (
    <div class={styles.frame}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{fieldLabel('subject')}</th>
            <th scope="col">{fieldLabel('stage')}</th>
            <th scope="col">{i18n.t('field.people')}</th>
            <th scope="col" class={styles.number}>
              {fieldLabel('amount')}
            </th>
            <th scope="col" class={styles.number}>
              {i18n.t('field.margin')}
            </th>
            <th scope="col">{fieldLabel('closeDate')}</th>
            <th scope="col">{fieldLabel('nextAction')}</th>
          </tr>
        </thead>
        <tbody>
          {deals.map((listed) => (
            <Row key={listed.deal.id} listed={listed} isOpen={listed.deal.id === openId} onOpen={() => onOpen(listed.deal.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ listed, isOpen, onOpen }: { listed: ListedDeal; isOpen: boolean; onOpen(): void }) {
  const { subject, stage, amount, currency, closeDate, nextAction, nextActionAt } = listed.deal;
  const margin = marginOf(listed.deal);
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <button type="button" data-kind="quiet" onClick={onOpen}>
          {subject}
        </button>
      </th>
      <td>{i18n.t(`stage.${stage}`)}</td>
      <td>
        <PartiesLine parties={listed} />
      </td>
      <td class={styles.number}>{amount !== undefined && formatMoney(amount, currency)}</td>
      <td class={styles.number}>{margin !== undefined && formatMoney(margin, currency)}</td>
      <td>{closeDate && formatDate(closeDate)}</td>
      <td>{[nextAction, nextActionAt && formatDate(nextActionAt)].filter(Boolean).join(' ')}</td>
    </tr>
  );
}

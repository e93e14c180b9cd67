import { useState } from 'preact/hooks';
import { type EventFile, isMapped } from '@/lib/actions/open-events';
import { type DateOrder, type EventRole, eventRoles } from '@/lib/domain/web-event';
import styles from './column-roles.module.css';
import { formatLongDate } from './dates';
import { i18n } from './i18n';

interface Props {
  file: EventFile;
  isAsked: boolean;
  dateOrder: DateOrder | undefined;
  onOrder: (order: DateOrder) => void;
  onRole: (index: number, role: EventRole) => void;
}

/** What each column seems to hold, with its first cells, to be set right; and the question how days are meant. */
export function ColumnRoles({ file, isAsked, dateOrder, onOrder, onRole }: Props) {
  const { headings } = file.table;
  // A column stays where it is while its role is changed, so that nothing jumps under the pointer.
  const [known] = useState(file.roles);
  const indexes = headings.map((_, index) => index);
  const [taken, left] = [indexes.filter((index) => known[index] !== 'ignored'), indexes.filter((index) => known[index] === 'ignored')];
  const row = (index: number) => <ColumnRole key={index} file={file} index={index} onRole={onRole} />;

  return (
    <div class={styles.columns}>
      <h3>{i18n.t('exchange.columns')}</h3>
      <p class="quiet">{i18n.t('exchange.columnsHint')}</p>
      <ul>{taken.map(row)}</ul>
      {left.length > 0 && (
        <details open={!isMapped(known)}>
          <summary>{i18n.t('exchange.otherColumns', left.length)}</summary>
          <ul>{left.map(row)}</ul>
        </details>
      )}
      {!isMapped(file.roles) && (
        <p role="alert" class={styles.needed}>
          {i18n.t('exchange.needed')}
        </p>
      )}
      {isAsked && <OrderQuestion file={file} dateOrder={dateOrder} onOrder={onOrder} />}
      <p class={styles.hint}>{i18n.t('exchange.zone')}</p>
    </div>
  );
}

function ColumnRole({ file: { table, roles }, index, onRole }: Pick<Props, 'file' | 'onRole'> & { index: number }) {
  const heading = table.headings[index] || i18n.t('exchange.noHeading', [index + 1]);
  const cells = table.rows.slice(0, 200).flatMap(({ cells }) => cells[index] || []);
  return (
    <li class={styles.row}>
      <div class={styles.words}>
        <strong>{heading}</strong>
        <span class={styles.cells}>{[...new Set(cells)].slice(0, 3).join(' / ').slice(0, 200)}</span>
      </div>
      <select
        aria-label={heading}
        value={roles[index]}
        data-used={roles[index] !== 'ignored'}
        onChange={(event) => {
          const role = eventRoles.find((one) => one === event.currentTarget.value);
          if (role) onRole(index, role);
        }}
      >
        {eventRoles.map((role) => (
          <option key={role} value={role}>
            {i18n.t(`exchange.roles.${role}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

/** Shows one day of the file as the two days it may be. */
function OrderQuestion({ file: { table, roles }, dateOrder, onOrder }: Pick<Props, 'file' | 'dateOrder' | 'onOrder'>) {
  const column = roles.indexOf('at');
  const days = table.rows.map(({ cells }) => /^\s*((\d{1,2})[/-](\d{1,2})[/-](\d{4}))/.exec(cells[column]?.normalize('NFKC') ?? ''));
  // One that reads differently in both ways asks best.
  const found = days.find((day) => day && day[2] !== day[3] && Number(day[2]) <= 12 && Number(day[3]) <= 12) ?? days.find(Boolean);
  const [, text = '', one = '', other = '', year = ''] = found ?? [];
  const shown = (month: string, day: string) => formatLongDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T12:00`);
  const orders: [DateOrder, string][] = [
    ['dayFirst', shown(other, one)],
    ['monthFirst', shown(one, other)],
  ];
  return (
    <fieldset class={styles.question}>
      <legend>{i18n.t('exchange.dateOrder', [text])}</legend>
      {orders.map(([order, day]) => (
        <label key={order}>
          <input type="radio" name="date-order" value={order} checked={dateOrder === order} onChange={() => onOrder(order)} />
          {day}
        </label>
      ))}
    </fieldset>
  );
}

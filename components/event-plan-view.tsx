import { Download } from 'lucide';
import { exportRows } from '@/lib/actions/export-rows';
import type { EventFile } from '@/lib/actions/open-events';
import type { EventPlan } from '@/lib/actions/plan-events';
import { formatDate, formatTime } from './dates';
import styles from './event-plan-view.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { saveFile } from './save-file';

const [examples, listed] = [5, 100];

/** What an import would do, before it does it: how many rows whose, and those that cannot come in. */
export function EventPlanView({ file, plan, onTake }: { file: EventFile; plan: EventPlan; onTake: () => void }) {
  const { fresh, customers, known, shared, nobody, broken } = plan;
  return (
    <div class={styles.plan}>
      <h3>{i18n.t('exchange.plan')}</h3>
      <div role="status" data-plan>
        <ul>
          <li>
            <strong>
              {fresh.length === 0
                ? i18n.t('exchange.none')
                : i18n.t('exchange.fresh', fresh.length, [String(fresh.length), i18n.t('search.count', customers)])}
            </strong>
          </li>
          {known > 0 && <li>{i18n.t('exchange.known', known)}</li>}
          {shared > 0 && <li>{i18n.t('exchange.shared', shared)}</li>}
        </ul>
      </div>
      {fresh.length > 0 && (
        <>
          <h4>{i18n.t('exchange.examples')}</h4>
          <ul>
            {fresh.slice(0, examples).map(({ event, contacts, sourceKey }) => (
              <li key={sourceKey} class={styles.example}>
                <span class={styles.time}>
                  {formatDate(event.at)} {formatTime(event.at)}
                </span>
                <span>
                  {event.subject} <span class="quiet">{event.body}</span>
                </span>
                <span>{contacts.map(({ formattedName }) => formattedName).join(i18n.t('contact.listComma'))}</span>
              </li>
            ))}
          </ul>
          <button type="button" data-kind="primary" data-action="take-events" class={styles.take} onClick={onTake}>
            {i18n.t('exchange.take', fresh.length)}
          </button>
        </>
      )}
      {nobody.length > 0 && (
        <details>
          <summary>{i18n.t('exchange.nobody', nobody.length)}</summary>
          <Lines lines={nobody.map(({ line, email, personId, subject }) => ({ line, text: `${email ?? personId} ${subject}` }))} />
          <button
            type="button"
            data-action="save-nobody"
            onClick={() =>
              saveFile(
                exportRows(
                  file,
                  nobody.map(({ line }) => line),
                  i18n.t('exchange.nobodyFile'),
                ),
              )
            }
          >
            <Icon node={Download} />
            {i18n.t('exchange.saveRows')}
          </button>
        </details>
      )}
      {broken.length > 0 && (
        <details open={fresh.length === 0}>
          <summary>{i18n.t('exchange.broken', broken.length)}</summary>
          <Lines lines={broken.map(({ line, fault }) => ({ line, text: i18n.t(`exchange.fault.${fault}`) }))} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly { line: number; text: string }[] }) {
  return (
    <>
      <ul class={styles.lines}>
        {lines.slice(0, listed).map(({ line, text }, index) => (
          <li key={`${index} ${line}`}>
            <span class="quiet">{i18n.t('exchange.line', [line])}</span> {text}
          </li>
        ))}
      </ul>
      {lines.length > listed && <p class="quiet">{i18n.t('exchange.andMore', [lines.length - listed])}</p>}
    </>
  );
}

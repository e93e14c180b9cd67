import { useState } from 'preact/hooks';
import { type ListedInquiry, listInquiries } from '@/lib/actions/list-inquiries';
import { formatDate } from './dates';
import { i18n } from './i18n';
import styles from './inquiries-page.module.css';
import { PartiesLine } from './parties-line';
import { RecordForm } from './record-form';
import { StatusMark } from './status-mark';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

const pageSize = 100;

/** Inquiries: those that wait for an answer first of all. */
export function InquiriesPage() {
  const { db } = useWorkspace().context;
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const [limit, setLimit] = useState(pageSize);
  const [openId, setOpenId] = useState<string>();
  const inquiries = useLiveQuery(() => listInquiries(db, which, limit), [which, limit]);
  return (
    <div class={styles.page}>
      <header class={styles.header}>
        <h1>{i18n.t('inquiries.title')}</h1>
        <div class={styles.choice}>
          {(['open', 'all'] as const).map((name) => (
            <button key={name} type="button" data-kind="quiet" aria-pressed={which === name} onClick={() => setWhich(name)}>
              {i18n.t(`inquiries.${name}`)}
            </button>
          ))}
        </div>
      </header>
      {inquiries?.length === 0 && (
        <p>
          {i18n.t(which === 'open' ? 'inquiries.noneOpen' : 'inquiries.empty')}
          <br />
          <span class="quiet">{i18n.t('inquiries.emptyHint')}</span>
        </p>
      )}
      <ul>
        {inquiries?.map((listed) => (
          <li key={listed.inquiry.id} class={styles.item}>
            {openId === listed.inquiry.id ? (
              <RecordForm table="inquiries" record={listed.inquiry} onClose={() => setOpenId(undefined)} />
            ) : (
              <Line listed={listed} onOpen={() => setOpenId(listed.inquiry.id)} />
            )}
          </li>
        ))}
      </ul>
      {which === 'all' && inquiries?.length === limit && (
        <button type="button" data-kind="quiet" onClick={() => setLimit(limit + pageSize)}>
          {i18n.t('action.more')}
        </button>
      )}
    </div>
  );
}

function Line({ listed, onOpen }: { listed: ListedInquiry; onOpen(): void }) {
  const { kind, status, subject, receivedAt } = listed.inquiry;
  return (
    <div class={styles.line}>
      <time dateTime={receivedAt}>{formatDate(receivedAt)}</time>
      <StatusMark tone={kind === 'complaint' && status !== 'answered' ? 'warn' : 'plain'}>{i18n.t(`inquiry.${kind}`)}</StatusMark>
      <button type="button" data-kind="quiet" class={styles.subject ?? ''} onClick={onOpen}>
        {subject}
      </button>
      <StatusMark tone={status === 'answered' ? 'good' : 'plain'}>{i18n.t(`status.${status}`)}</StatusMark>
      <PartiesLine parties={listed} />
    </div>
  );
}

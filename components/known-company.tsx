import { TriangleAlert } from 'lucide';
import { findCompanyAtAGlance } from '@/lib/actions/find-company-at-a-glance';
import { formatMoney } from './dates';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './known-company.module.css';
import { StatusMark } from './status-mark';
import { useAppAddress } from './use-app-address';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

const mostPeople = 5;

interface Props {
  companyId: string;
  onPick(contactId: string): void;
}

/** The company at whose domain somebody unknown has their address: who is known there, and what is going on with it. */
export function KnownCompany({ companyId, onPick }: Props) {
  const { db } = useWorkspace().context;
  const appAddress = useAppAddress();
  const found = useLiveQuery(() => findCompanyAtAGlance(db, companyId, mostPeople), [companyId]);
  if (!found) return null;
  const { company, people, count, deals, inquiries } = found;
  return (
    <section class={styles.company} data-company={companyId}>
      <p class="quiet">{i18n.t('panel.companyOf')}</p>
      <h2>
        <a href={appAddress(`/companies/${companyId}`)} target="_blank" rel="noreferrer">
          {company.name}
        </a>
      </h2>
      {inquiries.length > 0 && (
        <ul>
          {inquiries.map(({ id, kind, subject, status }) => (
            <li key={id}>
              {kind === 'complaint' && <Icon node={TriangleAlert} label={i18n.t('inquiry.complaint')} />} {subject}{' '}
              <StatusMark tone={kind === 'complaint' ? 'warn' : 'plain'}>{i18n.t(`status.${status}`)}</StatusMark>
            </li>
          ))}
        </ul>
      )}
      {deals.length > 0 && (
        <ul>
          {deals.map(({ id, subject, stage, amount, currency }) => (
            <li key={id}>
              {subject} <StatusMark tone="plain">{i18n.t(`stage.${stage}`)}</StatusMark>
              {amount !== undefined && <span class={styles.amount}>{formatMoney(amount, currency)}</span>}
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <ul>
          {people.map(({ contact, employment: { id, department, title } }) => (
            <li key={id}>
              <button type="button" data-kind="quiet" class={styles.person ?? ''} onClick={() => onPick(contact.id)}>
                {contact.formattedName}
              </button>{' '}
              <span class="quiet">{[department, title].filter(Boolean).join(' ')}</span>
            </li>
          ))}
          {count > people.length && <li class="quiet">{i18n.t('panel.morePeople', count - people.length)}</li>}
        </ul>
      )}
    </section>
  );
}

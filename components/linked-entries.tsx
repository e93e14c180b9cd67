import { ExternalLink } from 'lucide';
import { listTimeline } from '@/lib/db/timeline';
import { formatDay } from './dates';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './linked-entries.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

const most = 20;

/** The entries of the history that are about a deal or an inquiry, the newest first; nothing where there is none. */
export function LinkedEntries({ aboutId }: { aboutId: string }) {
  const { db } = useWorkspace().context;
  const entries = useLiveQuery(() => listTimeline(db, 'activities', aboutId, most), [aboutId]) ?? [];
  if (entries.length === 0) return null;
  return (
    <section class={styles.entries} data-linked-entries>
      <h3>{i18n.t('contact.linked')}</h3>
      <ul>
        {entries.map(({ id, at, kind, direction, subject, url }) => (
          <li key={id}>
            <time dateTime={at}>{formatDay(at)}</time>
            {direction && <span class="quiet">{i18n.t(direction === 'in' ? 'contact.received' : 'contact.sent')}</span>}
            <span>{subject || i18n.t(`activity.${kind}`)}</span>
            {url && (
              <a href={url} target="_blank" rel="noreferrer noopener" title={i18n.t('contact.openMail')}>
                <Icon node={ExternalLink} size={14} label={i18n.t('contact.openMail')} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { CircleHelp, Handshake } from 'lucide';
import { findRecord, isKept } from '@/lib/db/records';
import type { Activity } from '@/lib/domain/activity';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './timeline.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** The deal or inquiry that an entry of the history is about. */
export function AboutLine({ activity: { dealId, inquiryId } }: { activity: Activity }) {
  const { db } = useWorkspace().context;
  const about = useLiveQuery(async () => {
    if (dealId) return findRecord(db, 'deals', dealId);
    return inquiryId ? findRecord(db, 'inquiries', inquiryId) : undefined;
  }, [dealId, inquiryId]);
  if (!about || !isKept(about)) return null;
  return (
    <span class={styles.about} data-about={about.id}>
      <Icon node={dealId ? Handshake : CircleHelp} size={14} label={i18n.t(dealId ? 'record.deal' : 'record.inquiry')} />
      {about.subject}
    </span>
  );
}

import { CalendarClock, CircleArrowRight, CircleHelp, type IconNode, TriangleAlert } from 'lucide';
import type { Urgent } from '@/lib/domain/urgent';
import { formatDate, localDay } from './dates';
import { i18n } from './i18n';
import { Icon } from './icon';
import { RecordForm } from './record-form';
import styles from './urgent-list.module.css';
import { useWorkspace } from './workspace';

const icons: Record<Urgent['of'], IconNode> = {
  complaint: TriangleAlert,
  inquiry: CircleHelp,
  nextAction: CircleArrowRight,
  expiry: CalendarClock,
  pastComplaint: TriangleAlert,
};

interface Props {
  urgent: readonly Urgent[];
  /** Whose page it is: what others at the company wait for is said to be theirs. */
  contactId?: string;
  /** Whether a heading says already what kind of lines these are. */
  isNamed?: boolean;
  onOpen(id: string): void;
}

/** What to know before answering: each line opens the record it is about. */
export function UrgentList({ urgent, contactId, isNamed = false, onOpen }: Props) {
  const today = localDay(useWorkspace().context.now());
  if (urgent.length === 0) return null;
  return (
    <ul class={styles.urgent} aria-label={i18n.t('urgent.title')}>
      {urgent.map((one) => (
        <li key={one.of + one.id}>
          <button type="button" data-kind="quiet" data-urgent={one.of} data-late={isLate(one, today)} onClick={() => onOpen(one.id)}>
            <Icon node={icons[one.of]} />
            <span>
              {isNamed ? shortText(one, today) : urgentText(one, today)}
              {contactId && !one.record.contactIds.includes(contactId) && ` (${i18n.t('urgent.colleague')})`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The record that a line is about, to be answered, moved on or renewed. */
export function UrgentForm({ urgent: { of, record }, onClose }: { urgent: Urgent; onClose(): void }) {
  if (of === 'nextAction') return <RecordForm table="deals" record={record} onClose={onClose} />;
  if (of === 'expiry') return <RecordForm table="purchases" record={record} onClose={onClose} />;
  return <RecordForm table="inquiries" record={record} onClose={onClose} />;
}

const isLate = ({ of, day }: Urgent, today: string): boolean =>
  of === 'complaint' || ((of === 'nextAction' || of === 'expiry') && day <= today);

/** What one of them is about, with its day. */
function shortText({ of, record }: Urgent, today: string): string {
  if (of === 'nextAction') return [record.nextAction ?? record.subject, dayText(record.nextActionAt, today)].filter(Boolean).join(' ');
  if (of === 'expiry') return [dayText(record.expiresAt, today), record.product].join(' ');
  return [dayText(record.receivedAt, today), record.subject].join(' ');
}

function urgentText(urgent: Urgent, today: string): string {
  const { of, record } = urgent;
  if (of === 'nextAction') return i18n.t('urgent.nextAction', [shortText(urgent, today)]);
  if (of === 'expiry') {
    const isOver = record.expiresAt !== undefined && record.expiresAt < today;
    return i18n.t(isOver ? 'urgent.expired' : 'urgent.expires', [shortText(urgent, today)]);
  }
  const { cause, response } = record;
  const learnt =
    of === 'pastComplaint' ? [cause && `${i18n.t('field.cause')}: ${cause}`, response && `${i18n.t('field.response')}: ${response}`] : [];
  return i18n.t(`urgent.${of}`, [[shortText(urgent, today), ...learnt].filter(Boolean).join(' / ')]);
}

const dayText = (iso: string | undefined, today: string): string =>
  iso === undefined ? '' : localDay(iso) === today ? i18n.t('contact.today') : formatDate(iso);

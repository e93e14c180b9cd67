import {
  Building2,
  CircleHelp,
  ExternalLink,
  Flag,
  Footprints,
  Handshake,
  type IconNode,
  IdCard,
  Mail,
  MousePointerClick,
  NotebookPen,
  Phone,
  ShoppingCart,
  TriangleAlert,
  Users,
} from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Entry } from '@/lib/actions/find-history';
import type { Activity, ActivityKind } from '@/lib/domain/activity';
import type { LifecycleStage } from '@/lib/domain/contact';
import type { Deal } from '@/lib/domain/deal';
import type { Inquiry } from '@/lib/domain/inquiry';
import type { Purchase } from '@/lib/domain/purchase';
import { AboutLine } from './about-line';
import { formatDate, formatMoney } from './dates';
import { i18n } from './i18n';
import { Icon } from './icon';
import { cutText } from './long-text';
import { StatusMark } from './status-mark';
import styles from './timeline.module.css';

const icons: Record<ActivityKind, IconNode> = {
  email: Mail,
  call: Phone,
  meeting: Users,
  visit: Footprints,
  note: NotebookPen,
  web: MousePointerClick,
  stage: Flag,
};

interface Props {
  entry: Entry;
  onOpen(): void;
  /** Its time. */
  children: ComponentChildren;
}

/** One line of a history, by what it is of. */
export function TimelineEntry({ entry, onOpen, children }: Props) {
  const { icon, label } = iconOf(entry);
  const url = entry.of === 'activity' ? entry.record.url : undefined;
  const linkWords = entry.of === 'activity' && entry.record.kind === 'web' ? i18n.t('contact.openPage') : i18n.t('contact.openMail');
  const isFixed = entry.of === 'card' || entry.of === 'post' || (entry.of === 'activity' && ['stage', 'web'].includes(entry.record.kind));
  return (
    <>
      <Icon node={icon} label={label} />
      {isFixed ? (
        <div class={styles.words}>
          <Words entry={entry} />
        </div>
      ) : (
        <button type="button" data-kind="quiet" class={styles.words ?? ''} data-entry={entry.id} onClick={onOpen}>
          <Words entry={entry} />
        </button>
      )}
      {url && (
        <a class={styles.link} href={url} target="_blank" rel="noreferrer noopener" title={linkWords}>
          <Icon node={ExternalLink} size={14} label={linkWords} />
        </a>
      )}
      {children}
    </>
  );
}

function iconOf(entry: Entry): { icon: IconNode; label: string } {
  switch (entry.of) {
    case 'activity':
      return { icon: icons[entry.record.kind], label: i18n.t(`activity.${entry.record.kind}`) };
    case 'inquiry':
      return { icon: entry.record.kind === 'complaint' ? TriangleAlert : CircleHelp, label: i18n.t(`inquiry.${entry.record.kind}`) };
    case 'deal':
      return { icon: Handshake, label: i18n.t('record.deal') };
    case 'purchase':
      return { icon: ShoppingCart, label: i18n.t('record.purchase') };
    case 'card':
      return { icon: IdCard, label: i18n.t('contact.cards') };
    case 'post':
      return { icon: Building2, label: i18n.t('field.company') };
  }
}

function Words({ entry }: { entry: Entry }) {
  switch (entry.of) {
    case 'activity':
      return <ActivityWords activity={entry.record} />;
    case 'inquiry':
      return <InquiryWords inquiry={entry.record} />;
    case 'deal':
      return <DealWords deal={entry.record} />;
    case 'purchase':
      return <PurchaseWords purchase={entry.record} />;
    case 'card':
      return (
        <>
          {i18n.t('contact.cardReceived')} <span class="quiet">{entry.record.place}</span>
        </>
      );
    case 'post': {
      const { company, employment } = entry.record;
      return <>{i18n.t('contact.postSince', [[company?.name, employment.department, employment.title].filter(Boolean).join(' ')])}</>;
    }
  }
}

function ActivityWords({ activity }: { activity: Activity }) {
  const { kind, direction, subject, body } = activity;
  const words = direction === 'in' ? i18n.t('contact.received') : i18n.t('contact.sent');
  const shown = kind === 'stage' ? `${i18n.t('activity.stage')}: ${i18n.t(`lifecycle.${subject as LifecycleStage}`)}` : subject;
  return (
    <>
      {direction && (
        <span class={styles.direction} title={words}>
          <span aria-hidden="true">{direction === 'in' ? '←' : '→'}</span>
          <span class="visually-hidden">{words}</span>
        </span>
      )}
      <span>{shown || (body ? '' : i18n.t(`activity.${kind}`))}</span>
      {body && <span class={styles.body}>{cutText(body)}</span>}
      {(activity.dealId || activity.inquiryId) && <AboutLine activity={activity} />}
    </>
  );
}

function InquiryWords({ inquiry: { kind, subject, status, content, response, cause } }: { inquiry: Inquiry }) {
  return (
    <>
      <span class="quiet">{i18n.t(`inquiry.${kind}`)}</span> {subject}{' '}
      <StatusMark tone={status === 'answered' ? 'good' : kind === 'complaint' ? 'warn' : 'plain'}>{i18n.t(`status.${status}`)}</StatusMark>
      {content && <span class={styles.body}>{cutText(content)}</span>}
      {response && <span class={styles.body}>{cutText(`${i18n.t('field.response')}: ${response}`)}</span>}
      {cause && <span class={styles.body}>{cutText(`${i18n.t('field.cause')}: ${cause}`)}</span>}
    </>
  );
}

function DealWords({ deal: { subject, stage, amount, currency, nextAction, nextActionAt } }: { deal: Deal }) {
  return (
    <>
      {subject} <StatusMark tone={stage === 'won' ? 'good' : 'plain'}>{i18n.t(`stage.${stage}`)}</StatusMark>
      {amount !== undefined && <span class={styles.amount}>{formatMoney(amount, currency)}</span>}
      {nextAction && (
        <span class={styles.body}>
          {`${i18n.t('field.nextAction')}: ${nextAction}`} {nextActionAt && formatDate(nextActionAt)}
        </span>
      )}
    </>
  );
}

function PurchaseWords({ purchase: { product, quantity, amount, currency, expiresAt, renewal } }: { purchase: Purchase }) {
  return (
    <>
      {product} {quantity !== 1 && `× ${quantity}`}
      {amount !== undefined && <span class={styles.amount}>{formatMoney(amount, currency)}</span>}
      {expiresAt && (
        <span class={styles.body}>
          {i18n.t('contact.validUntil', [formatDate(expiresAt)])} {renewal && i18n.t(`renewal.${renewal}`)}
        </span>
      )}
    </>
  );
}

import { ExternalLink, Flag, Footprints, type IconNode, IdCard, Mail, MousePointerClick, NotebookPen, Phone, Users } from 'lucide';
import { i18n } from '#i18n';
import type { Activity, ActivityKind } from '@/lib/domain/activity';
import type { Card } from '@/lib/domain/card';
import { formatDay, formatMonth, formatTime, localDay } from './dates';
import { Icon } from './icon';
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
  activities: readonly Activity[];
  cards: readonly Card[];
  /** The time that counts as now, an ISO time. */
  now: string;
}

type Entry = { id: string; at: string } & ({ activity: Activity } | { card: Card });

/** What happened with a contact, newest first, under headings of days and months. */
export function Timeline({ activities, cards, now }: Props) {
  const entries: Entry[] = [
    ...activities.map((activity) => ({ id: activity.id, at: activity.at, activity })),
    ...cards.map((card) => ({ id: card.id, at: receivedAt(card), card })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  if (entries.length === 0) return <p class="quiet">{i18n.t('contact.noHistory')}</p>;

  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const heading = headingOf(entry.at, now);
    groups.set(heading, [...(groups.get(heading) ?? []), entry]);
  }
  return (
    <div class={styles.timeline}>
      {[...groups].map(([heading, group]) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {group.map((entry) => (
              <TimelineEntry key={entry.id} entry={entry} isRecent={isRecent(entry.at, now)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The day a card was handed over, where that is not the day it was taken in: then the moment is known. */
const receivedAt = ({ exchangedAt, createdAt }: Card): string =>
  exchangedAt && exchangedAt !== localDay(createdAt) ? new Date(`${exchangedAt}T12:00`).toISOString() : createdAt;

const yesterdayOf = (now: string): string => new Date(new Date(now).getTime() - 86_400_000).toISOString();
const isRecent = (at: string, now: string): boolean => [localDay(now), localDay(yesterdayOf(now))].includes(localDay(at));

function headingOf(at: string, now: string): string {
  if (localDay(at) === localDay(now)) return i18n.t('contact.today');
  if (localDay(at) === localDay(yesterdayOf(now))) return i18n.t('contact.yesterday');
  return formatMonth(at);
}

function TimelineEntry({ entry, isRecent }: { entry: Entry; isRecent: boolean }) {
  const time = <time dateTime={entry.at}>{isRecent ? formatTime(entry.at) : formatDay(entry.at)}</time>;
  if ('card' in entry) {
    return (
      <li class={styles.entry}>
        <Icon node={IdCard} label={i18n.t('contact.cards')} />
        <span>
          {i18n.t('contact.cardReceived')} <span class="quiet">{entry.card.place}</span>
        </span>
        {time}
      </li>
    );
  }
  const { kind, direction, subject, body, url } = entry.activity;
  const words = direction === 'in' ? i18n.t('contact.received') : i18n.t('contact.sent');
  return (
    <li class={styles.entry} data-kind={kind}>
      <Icon node={icons[kind]} label={i18n.t(`activity.${kind}`)} />
      <div>
        {direction && (
          <span class={styles.direction} title={words}>
            <span aria-hidden="true">{direction === 'in' ? '←' : '→'}</span>
            <span class="visually-hidden">{words}</span>
          </span>
        )}
        <span>{subject || (body ? '' : i18n.t(`activity.${kind}`))}</span>
        {body && <p class={styles.body}>{body}</p>}
      </div>
      {url && (
        <a class={styles.link} href={url} target="_blank" rel="noreferrer noopener" title={i18n.t('contact.openMail')}>
          <Icon node={ExternalLink} size={14} label={i18n.t('contact.openMail')} />
        </a>
      )}
      {time}
    </li>
  );
}

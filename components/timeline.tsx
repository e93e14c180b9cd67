import type { ComponentChildren } from 'preact';
import type { Entry } from '@/lib/actions/find-history';
import type { NamedParties } from '@/lib/actions/names-of';
import type { Participant } from '@/lib/domain/participant';
import { AboutSelect } from './about-select';
import { formatDay, formatMonth, formatTime, localDay } from './dates';
import { i18n } from './i18n';
import { PartiesLine } from './parties-line';
import { RecordForm } from './record-form';
import styles from './timeline.module.css';
import { TimelineEntry } from './timeline-entry';

interface Props {
  /** The newest first. */
  entries: readonly Entry[];
  /** Whose each is, where that is not plain. */
  partiesOf?: (id: string) => NamedParties | undefined;
  /** The time that counts as now, an ISO time. */
  now: string;
  /** The record whose form is open. */
  openId: string | undefined;
  onOpen(id: string | undefined): void;
}

/** What happened with somebody, newest first, under headings of days and months; pressing an entry opens its form. */
export function Timeline({ entries, partiesOf, now, openId, onOpen }: Props) {
  const groups = Map.groupBy(entries, ({ at }) => headingOf(at, now));
  return (
    <div class={styles.timeline}>
      {[...groups].map(([heading, group]) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {group.map((entry) => (
              <li
                key={entry.id}
                class={styles.entry}
                data-of={entry.of}
                data-kind={entry.of === 'activity' ? entry.record.kind : undefined}
              >
                {openId === entry.id ? (
                  <EntryForm entry={entry} onClose={() => onOpen(undefined)} />
                ) : (
                  <TimelineEntry entry={entry} onOpen={() => onOpen(entry.id)}>
                    <EntryParties parties={partiesOf?.(entry.id)} />
                    <EntryTime at={entry.at} now={now} />
                  </TimelineEntry>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The form of an entry that has one. */
function EntryForm({ entry, onClose }: { entry: Entry; onClose(): void }): ComponentChildren {
  if (entry.of === 'activity') {
    return (
      <div class={styles.opened}>
        <RecordForm table="activities" record={entry.record} onClose={onClose} />
        {entry.record.participants && (
          <p class="quiet">{i18n.t('contact.participants', [entry.record.participants.map(nameOf).join(i18n.t('contact.listComma'))])}</p>
        )}
        <AboutSelect activity={entry.record} />
      </div>
    );
  }
  if (entry.of === 'inquiry') return <RecordForm table="inquiries" record={entry.record} onClose={onClose} />;
  if (entry.of === 'deal') return <RecordForm table="deals" record={entry.record} onClose={onClose} />;
  if (entry.of === 'purchase') return <RecordForm table="purchases" record={entry.record} onClose={onClose} />;
  return null;
}

const nameOf = ({ name, email }: Participant): string => (name ? `${name} <${email}>` : email);

function EntryParties({ parties }: { parties: NamedParties | undefined }) {
  return (
    parties && (
      <span class={styles.parties}>
        <PartiesLine parties={parties} />
      </span>
    )
  );
}

function EntryTime({ at, now }: { at: string; now: string }) {
  const hasTime = at.length > 10 && isRecent(at, now);
  return <time dateTime={at}>{hasTime ? formatTime(at) : formatDay(at)}</time>;
}

const yesterdayOf = (now: string): string => new Date(new Date(now).getTime() - 86_400_000).toISOString();
const isRecent = (at: string, now: string): boolean => [localDay(now), localDay(yesterdayOf(now))].includes(localDay(at));

function headingOf(at: string, now: string): string {
  if (localDay(at) === localDay(now)) return i18n.t('contact.today');
  if (localDay(at) === localDay(yesterdayOf(now))) return i18n.t('contact.yesterday');
  return formatMonth(at);
}

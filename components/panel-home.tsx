import { findAgenda } from '@/lib/actions/find-agenda';
import { listRecentContacts } from '@/lib/db/changes';
import { useCandidates } from './candidates-page';
import { localDay } from './dates';
import { DoubtfulSender } from './doubtful-sender';
import { i18n } from './i18n';
import { PanelBody } from './panel-body';
import styles from './panel-home.module.css';
import { ReportButton } from './report-button';
import { SenderChoice } from './sender-choice';
import { SiteSwitch } from './site-switch';
import { UrgentList } from './urgent-list';
import { useLiveQuery } from './use-live-query';
import type { OpenTab } from './use-open-message';
import { useWorkspace } from './workspace';

interface Props {
  reading: Extract<OpenTab['reading'], { state: 'elsewhere' | 'none' | 'unreadable' }>;
  tab: OpenTab['tab'];
  onPick(contactId: string): void;
}

const mostRecent = 5;
const mostDue = 5;

/** What the panel shows while no customer's message is open, or while it cannot be read: never a blank page. */
export function PanelHome({ reading, tab, onPick }: Props) {
  const { state } = reading;
  const { context } = useWorkspace();
  const { db } = context;
  const today = localDay(context.now());
  // Without somebody to show beside it a line leads nowhere.
  const agenda = (useLiveQuery(() => findAgenda(db, today), [today]) ?? []).filter(({ people }) => people.length > 0);
  const candidates = useCandidates() ?? [];
  const recent = useLiveQuery(() => listRecentContacts(db, mostRecent), []) ?? [];
  return (
    <PanelBody state={{ state }}>
      <div class={styles.home}>
        {reading.state === 'none' &&
          (reading.doubtful ? (
            <DoubtfulSender message={reading.doubtful} />
          ) : (
            <h1>{i18n.t(reading.unsure ? 'guess.unsure' : 'panel.none')}</h1>
          ))}
        {reading.state === 'none' && reading.isNaming && reading.site && (
          <SenderChoice key={`${reading.site} ${reading.unsure}`} site={reading.site} isOpen={reading.unsure !== undefined} />
        )}
        {reading.state === 'unreadable' && (
          <>
            <h1>{i18n.t('panel.unreadable')}</h1>
            <p>{i18n.t(reading.reason ? `panel.${reading.reason}` : 'panel.unreadableHint')}</p>
            {tab && !reading.reason && <ReportButton key={tab.id} tabId={tab.id} />}
          </>
        )}
        {state === 'elsewhere' && (
          <>
            <h1>{i18n.t('panel.elsewhere')}</h1>
            <p>{i18n.t('panel.elsewhereHint')}</p>
            <SiteSwitch tabUrl={tab?.url} tabId={tab?.id} />
          </>
        )}
      </div>
      {candidates.length > 0 && (
        <a href="#/candidates" data-candidates={candidates.length}>
          {i18n.t('candidates.count', candidates.length)}
        </a>
      )}
      {agenda.length > 0 && (
        <section data-agenda>
          <h2>{i18n.t('today.title')}</h2>
          {agenda.slice(0, mostDue).map(({ urgent, people: [person] }) => (
            <div key={urgent.id}>
              <UrgentList urgent={[urgent]} onOpen={() => person && onPick(person.id)} />
              {person && <p class={styles.person}>{person.name}</p>}
            </div>
          ))}
        </section>
      )}
      {recent.length > 0 && (
        <section>
          <h2>{i18n.t('panel.recent')}</h2>
          <ul>
            {recent.map(({ id, formattedName }) => (
              <li key={id}>
                <button type="button" data-kind="quiet" class={styles.recent ?? ''} onClick={() => onPick(id)}>
                  {formattedName}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PanelBody>
  );
}

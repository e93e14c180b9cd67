import { i18n } from '#i18n';
import { listRecentContacts } from '@/lib/db/changes';
import { PanelBody } from './panel-body';
import styles from './panel-home.module.css';
import { SiteSwitch } from './site-switch';
import { useLiveQuery } from './use-live-query';
import type { OpenTab } from './use-open-message';
import { useWorkspace } from './workspace';

interface Props {
  state: 'elsewhere' | 'none' | 'unreadable';
  tab: OpenTab['tab'];
  onPick(contactId: string): void;
}

const mostRecent = 5;

/** What the panel shows while no customer's message is open, or while it cannot be read: never a blank page. */
export function PanelHome({ state, tab, onPick }: Props) {
  const { db } = useWorkspace().context;
  const recent = useLiveQuery(() => listRecentContacts(db, mostRecent), []) ?? [];
  return (
    <PanelBody state={{ state }}>
      <div class={styles.home}>
        {state === 'none' && <h1>{i18n.t('panel.none')}</h1>}
        {state === 'unreadable' && (
          <>
            <h1>{i18n.t('panel.unreadable')}</h1>
            <p>{i18n.t('panel.unreadableHint')}</p>
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

import { i18n } from '#i18n';
import { PanelBody } from './panel-body';
import styles from './panel-home.module.css';
import { SiteSwitch } from './site-switch';
import type { OpenTab } from './use-open-message';

/** What the panel shows while no customer's message is open, or while it cannot be read: never a blank page. */
export function PanelHome({ state, tab }: { state: 'elsewhere' | 'none' | 'unreadable'; tab: OpenTab['tab'] }) {
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
    </PanelBody>
  );
}

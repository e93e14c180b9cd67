import { IdCard } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { normalizeEmail } from '@/lib/domain/email';
import { CustomerSearch } from './customer-search';
import { CustomerView } from './customer-view';
import { Icon } from './icon';
import { MailCorrespondents } from './mail-correspondents';
import styles from './panel.module.css';
import { PanelHome } from './panel-home';
import { useAppAddress } from './use-app-address';
import { useKeys } from './use-keys';
import { useOpenMessage } from './use-open-message';
import { useWorkspace } from './workspace';

/** What the panel's root says of itself, for tests and for whoever styles it. */
export interface PanelState {
  state: 'elsewhere' | 'none' | 'unreadable' | 'unknown' | 'contact' | 'choose';
  address?: string;
  via?: string;
}

/** The panel beside the mail: the customer whose message is open, and never one whose message is not. */
export function Panel() {
  const { undoLast } = useWorkspace();
  const { tab, reading } = useOpenMessage();
  const appAddress = useAppAddress();
  const [picked, setPicked] = useState<{ contactId: string; place: string }>();
  useKeys({ 'Ctrl+z': undoLast });

  // A customer picked by search stays only as long as the place where they were picked: this tab, this message.
  const place = `${tab?.id} ${reading?.state === 'message' ? reading.message.key : reading?.state}`;
  const pickedId = picked?.place === place ? picked.contactId : undefined;

  return (
    <main class={styles.panel}>
      {pickedId !== undefined ? (
        <PanelBody state={{ state: 'contact', via: 'search' }}>
          <p class={styles.note}>
            <span>{i18n.t('panel.searched')}</span>
            <button type="button" data-kind="quiet" onClick={() => setPicked(undefined)}>
              {i18n.t(reading?.state === 'message' ? 'panel.toMail' : 'action.back')}
            </button>
          </p>
          <CustomerView key={pickedId} contactId={pickedId} isPanel />
        </PanelBody>
      ) : !reading ? (
        <div class={styles.body} data-panel />
      ) : reading.state === 'message' ? (
        <MailCorrespondents key={place} message={reading.message} />
      ) : (
        <PanelHome state={reading.state} tab={tab} />
      )}
      <footer class={styles.footer}>
        <CustomerSearch key={place} onPick={(contactId) => setPicked({ contactId, place })} />
        <a href={appAddress('/cards')} target="_blank" rel="noreferrer">
          <Icon node={IdCard} />
          {i18n.t('panel.scanCard')}
        </a>
      </footer>
    </main>
  );
}

/** The root of what is shown, with what it is in data attributes. */
export function PanelBody({ state, children }: { state: PanelState; children: preact.ComponentChildren }) {
  const address = state.address && (normalizeEmail(state.address) ?? state.address);
  return (
    <div class={styles.body} data-panel data-state={state.state} data-address={address} data-via={state.via}>
      {children}
    </div>
  );
}

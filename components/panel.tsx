import { IdCard } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { CandidateReview, CandidatesPage } from './candidates-page';
import { CardReview, CardsPage } from './card-screens';
import { CustomerSearch } from './customer-search';
import { CustomerView, firstHistory } from './customer-view';
import { ExcludedNotice } from './excluded-notice';
import { i18n } from './i18n';
import { Icon } from './icon';
import { MailCorrespondents } from './mail-correspondents';
import { MailHead } from './mail-head';
import { OwnQuestion } from './own-question';
import styles from './panel.module.css';
import { PanelBody } from './panel-body';
import { PanelHome } from './panel-home';
import { useKeys } from './use-keys';
import { type MailView, useMailCustomer } from './use-mail-customer';
import { useOpenMessage } from './use-open-message';
import { goTo, useRoute } from './use-route';
import { useWorkspace } from './workspace';

/** The panel beside the mail: the customer whose message is open, and never one whose message is not. */
export function Panel({ openPhoto }: { openPhoto: OpenPhoto }) {
  const { context } = useWorkspace();
  const view = useMailCustomer(context.db, useOpenMessage(), firstHistory);
  // While the next customer is looked up the former one stays as they are, and to draw them again would only take time.
  return useMemo(() => <PanelOf view={view} openPhoto={openPhoto} />, [view, openPhoto]);
}

function PanelOf({ view, openPhoto }: { view: MailView; openPhoto: OpenPhoto }) {
  const { undoLast } = useWorkspace();
  const { tab, reading, place, message, person, found } = view;
  const [screen, id] = useRoute();
  const [picked, setPicked] = useState<{ contactId: string; place: string }>();
  useKeys({ 'Ctrl+z': undoLast });

  // A customer picked by search stays only as long as the place where they were picked: this tab, this message.
  const pickedId = picked?.place === place ? picked.contactId : undefined;
  const pick = (contactId: string) => setPicked({ contactId, place });

  const search = (contactId: string) => {
    pick(contactId);
    if (screen) goTo('/');
  };

  // A card that was just saved leads to its customer, who is then one picked by hand.
  useEffect(() => {
    if (screen !== 'customers') return;
    if (id) pick(id);
    goTo('/');
  });

  if (screen === 'cards') {
    return (
      <main class={styles.panel} style={{ '--foot': '0px' }}>
        <PanelBody state={{ state: 'cards' }}>
          <a href="#/">{i18n.t('action.back')}</a>
          {id ? <CardReview key={id} cardId={id} openPhoto={openPhoto} /> : <CardsPage openPhoto={openPhoto} />}
        </PanelBody>
      </main>
    );
  }
  return (
    <main class={styles.panel}>
      {screen === 'candidates' ? (
        <PanelBody state={{ state: 'cards' }}>
          <a href="#/">{i18n.t('action.back')}</a>
          {id ? <CandidateReview key={id} candidateId={id} /> : <CandidatesPage />}
        </PanelBody>
      ) : pickedId !== undefined ? (
        <PanelBody state={{ state: 'contact', via: 'search' }}>
          <p class={styles.note}>
            <span>{i18n.t('panel.searched')}</span>
            <button type="button" data-kind="quiet" onClick={() => setPicked(undefined)}>
              {i18n.t(reading?.state === 'message' ? 'panel.toMail' : 'action.back')}
            </button>
          </p>
          <CustomerView key={pickedId} contactId={pickedId} isPanel />
        </PanelBody>
      ) : message && !found && person ? (
        <MailHead message={message} person={person} />
      ) : !reading || (message && !found) ? (
        <PanelBody state={{}} /> // An empty frame flickers less than a spinner.
      ) : reading.state === 'message' ? (
        found && <MailCorrespondents key={place} message={reading.message} whole={reading.whole} first={found} onPick={pick} />
      ) : reading.state === 'excluded' ? (
        <ExcludedNotice excluded={reading} />
      ) : (
        <PanelHome reading={reading} tab={tab} onPick={pick} />
      )}
      {pickedId === undefined && reading?.state === 'message' && (
        <div class={styles.question}>
          <OwnQuestion address={reading.whole.own} />
        </div>
      )}
      <footer class={styles.footer} data-foot>
        <CustomerSearch key={place} onPick={search} />
        <a href="#/cards">
          <Icon node={IdCard} />
          {i18n.t('panel.scanCard')}
        </a>
      </footer>
    </main>
  );
}

import {
  ArrowLeftRight,
  Building2,
  CircleHelp,
  Handshake,
  type IconNode,
  IdCard,
  MessageCircleQuestion,
  Search,
  Settings,
  Sun,
  Trash2,
  Users,
} from 'lucide';
import { useState } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import styles from './app.module.css';
import { CandidateReview, CandidatesPage } from './candidates-page';
import { CardReview, CardsPage } from './card-screens';
import { CompaniesPage } from './companies-page';
import { CustomersPage } from './customers-page';
import { DealsPage } from './deals-page';
import { DuplicatesPage } from './duplicates-page';
import { ExchangePage } from './exchange-page';
import { i18n } from './i18n';
import { Icon } from './icon';
import { IncompletePage } from './incomplete-page';
import { InquiriesPage } from './inquiries-page';
import { SearchPage } from './search-page';
import { type ListedWebmail, SettingsPage } from './settings-page';
import { ShortcutList } from './shortcut-list';
import { TodayPage } from './today-page';
import { TrashPage } from './trash-page';
import { UnfinishedImports } from './unfinished-imports';
import { useKeys } from './use-keys';
import { goTo, useRoute } from './use-route';
import { useWorkspace } from './workspace';

type Place = 'search' | 'today' | 'customers' | 'companies' | 'cards' | 'deals' | 'inquiries' | 'exchange' | 'trash' | 'settings';

const places: readonly { route: Place; icon: IconNode }[] = [
  { route: 'search', icon: Search },
  { route: 'today', icon: Sun },
  { route: 'customers', icon: Users },
  { route: 'companies', icon: Building2 },
  { route: 'cards', icon: IdCard },
  { route: 'deals', icon: Handshake },
  { route: 'inquiries', icon: MessageCircleQuestion },
  { route: 'exchange', icon: ArrowLeftRight },
  { route: 'trash', icon: Trash2 },
  { route: 'settings', icon: Settings },
];

interface Props {
  webmails: readonly ListedWebmail[];
  openPhoto: OpenPhoto;
}

/** The full page: the rail on the left, and the place that the address names. */
export function App({ webmails, openPhoto }: Props) {
  const { undoLast } = useWorkspace();
  const [place = 'customers', id, detail] = useRoute();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys({ 'Ctrl+z': undoLast, s: () => goTo('/search'), '?': () => setHelpOpen(true) });
  // Candidates are on their way in, as cards are.
  const current = place === 'candidates' ? 'cards' : (places.find(({ route }) => route === place)?.route ?? 'customers');

  return (
    <div class={styles.app}>
      <nav class={styles.rail} data-foot aria-label="Meibo">
        {places.map(({ route, icon }) => (
          <a key={route} href={`#/${route}`} title={i18n.t(`nav.${route}`)} {...(route === current ? { 'aria-current': 'page' } : {})}>
            <Icon node={icon} size={20} />
            <span>{i18n.t(`nav.${route}`)}</span>
          </a>
        ))}
        <button type="button" data-kind="quiet" title="?" onClick={() => setHelpOpen(true)}>
          <Icon node={CircleHelp} size={20} />
          <span>{i18n.t('nav.shortcuts')}</span>
        </button>
      </nav>
      <main class={styles.main}>
        <UnfinishedImports />
        {current === 'search' && <SearchPage />}
        {current === 'today' && <TodayPage />}
        {current === 'companies' && <CompaniesPage companyId={id} />}
        {current === 'deals' && <DealsPage isList={id === 'list'} />}
        {current === 'inquiries' && <InquiriesPage />}
        {current === 'customers' && place !== 'incomplete' && place !== 'duplicates' && (
          <CustomersPage contactId={id} openPhoto={openPhoto} />
        )}
        {place === 'duplicates' && <DuplicatesPage key={id} kind={id} openId={detail} />}
        {place === 'candidates' && (id ? <CandidateReview key={id} candidateId={id} /> : <CandidatesPage />)}
        {place === 'cards' && (id ? <CardReview key={id} cardId={id} openPhoto={openPhoto} /> : <CardsPage openPhoto={openPhoto} />)}
        {place === 'incomplete' && <IncompletePage />}
        {current === 'exchange' && <ExchangePage />}
        {current === 'trash' && <TrashPage />}
        {current === 'settings' && <SettingsPage webmails={webmails} />}
      </main>
      {isHelpOpen && <ShortcutList onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

import { CircleHelp, type IconNode, IdCard, Settings, Trash2, Users } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import styles from './app.module.css';
import { CardReview } from './card-review';
import { CardsPage } from './cards-page';
import { CustomersPage } from './customers-page';
import { Icon } from './icon';
import { type ListedWebmail, SettingsPage } from './settings-page';
import { ShortcutList } from './shortcut-list';
import { TrashPage } from './trash-page';
import { useKeys } from './use-keys';
import { useRoute } from './use-route';
import { useWorkspace } from './workspace';

const places: readonly { route: 'customers' | 'cards' | 'trash' | 'settings'; icon: IconNode }[] = [
  { route: 'customers', icon: Users },
  { route: 'cards', icon: IdCard },
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
  const [place = 'customers', id] = useRoute();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys({ 'Ctrl+z': undoLast, '?': () => setHelpOpen(true) });
  const current = places.find(({ route }) => route === place)?.route ?? 'customers';

  return (
    <div class={styles.app}>
      <nav class={styles.rail} aria-label="Meibo">
        {places.map(({ route, icon }) => (
          <a key={route} href={`#/${route}`} {...(route === current ? { 'aria-current': 'page' } : {})}>
            <Icon node={icon} size={20} />
            {i18n.t(`nav.${route}`)}
          </a>
        ))}
        <button type="button" data-kind="quiet" title="?" onClick={() => setHelpOpen(true)}>
          <Icon node={CircleHelp} size={20} />
          {i18n.t('nav.shortcuts')}
        </button>
      </nav>
      <main class={styles.main}>
        {current === 'customers' && <CustomersPage contactId={id} openPhoto={openPhoto} />}
        {current === 'cards' && (id ? <CardReview key={id} cardId={id} openPhoto={openPhoto} /> : <CardsPage openPhoto={openPhoto} />)}
        {current === 'trash' && <TrashPage />}
        {current === 'settings' && <SettingsPage webmails={webmails} />}
      </main>
      {isHelpOpen && <ShortcutList onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

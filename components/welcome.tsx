import { addPhotos, type OpenPhoto } from '@/lib/actions/add-photos';
import { i18n } from './i18n';
import { goTo } from './use-route';
import { useSampleCards } from './use-sample-cards';
import styles from './welcome.module.css';
import { useWorkspace } from './workspace';

/** The first thing a new user sees: three ways to begin, none of them needed. */
export function Welcome({ openPhoto }: { openPhoto: OpenPhoto }) {
  const { context, attempt } = useWorkspace();
  const sampleCards = useSampleCards();
  const trySamples = () =>
    attempt(async () => {
      await addPhotos({ ...context, openPhoto }, await sampleCards());
      goTo('/cards');
    });

  return (
    <div class={styles.page}>
      <h1>{i18n.t('customers.empty')}</h1>
      <p>{i18n.t('customers.emptyHint')}</p>
      <h2>{i18n.t('welcome.title')}</h2>
      <p class="quiet">{i18n.t('welcome.intro')}</p>
      <ol class={styles.steps}>
        <li>
          <h3>{i18n.t('welcome.card')}</h3>
          <p>{i18n.t('welcome.cardText')}</p>
          <button type="button" data-kind="primary" data-action="samples" onClick={() => void trySamples()}>
            {i18n.t('action.trySamples')}
          </button>
        </li>
        <li>
          <h3>{i18n.t('welcome.mail')}</h3>
          <p>{i18n.t('welcome.mailText')}</p>
          <button type="button" onClick={() => goTo('/settings')}>
            {i18n.t('welcome.openSettings')}
          </button>
        </li>
        <li>
          <h3>{i18n.t('welcome.panel')}</h3>
          <p>{i18n.t('welcome.panelText')}</p>
        </li>
      </ol>
    </div>
  );
}

import { i18n } from './i18n';
import styles from './settings-page.module.css';
import { useSiteRules, useTeaching } from './use-site-rules';

/** The sites whose senders the user showed Meibo, each to be forgotten again. */
export function TaughtSites() {
  const rules = useSiteRules();
  const { forget } = useTeaching();
  const sites = Object.entries(rules ?? {});
  if (sites.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('settings.taughtSites')}</h3>
      <p class="quiet">{i18n.t('settings.taughtSitesHint')}</p>
      <ul>
        {sites.map(([site, { shown, once, never, habit }]) => (
          <li key={site} class={styles.row}>
            <span>
              {site}{' '}
              <code class={styles.hint}>
                {[...(shown?.places ?? []), ...(once?.places ?? []), ...never.map((place) => `≠ ${place}`), habit && `≈ ${habit.place}`]
                  .filter(Boolean)
                  .join('  ')}
              </code>
            </span>
            <button type="button" data-kind="quiet" data-action="forget-site" onClick={() => forget(site)}>
              {i18n.t('settings.forgetSite')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

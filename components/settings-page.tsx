import { useEffect, useState } from 'preact/hooks';
import { FieldSettings } from './field-settings';
import { i18n } from './i18n';
import { NeverRecordList } from './never-record-list';
import { OwnAddresses } from './own-addresses';
import { RequiredFields } from './required-fields';
import { SettingSwitch } from './setting-switch';
import styles from './settings-page.module.css';
import { SiteSwitch } from './site-switch';
import { TaughtSites } from './taught-sites';
import { disableSite, useSites } from './use-sites';
import { useWorkspace } from './workspace';

/** A webmail as the list of settings names it. */
export interface ListedWebmail {
  id: string;
  name: string;
  matches: readonly string[];
}

/** What can be set: where mail is read, which addresses are the user's own; and where the data is. */
export function SettingsPage({ webmails }: { webmails: readonly ListedWebmail[] }) {
  const { attempt } = useWorkspace();
  const sites = useSites();
  const usage = useStorageUsage();
  return (
    <div class={styles.page}>
      <h1>{i18n.t('settings.title')}</h1>
      <section>
        <h2>{i18n.t('settings.webmails')}</h2>
        <p class="quiet">{i18n.t('settings.webmailsHint')}</p>
        <ul>
          {webmails
            .filter(({ matches }) => matches.length > 0)
            .map(({ id, name, matches }) => (
              <li key={id} class={styles.row}>
                <span>
                  {name} <span class={styles.hint}>{matches.map(hostOf).join('  ')}</span>
                </span>
                <span class={styles.hint}>{i18n.t('settings.always')}</span>
              </li>
            ))}
        </ul>
        <h3>{i18n.t('settings.sites')}</h3>
        {sites.length === 0 && <p class="quiet">{i18n.t('settings.noSites')}</p>}
        <ul>
          {sites.map((site) => (
            <li key={site} class={styles.row}>
              <span>{hostOf(site)}</span>
              <button type="button" data-kind="quiet" onClick={() => void attempt(() => disableSite(site))}>
                {i18n.t('settings.revoke')}
              </button>
            </li>
          ))}
        </ul>
        <SiteSwitch />
        <TaughtSites />
      </section>
      <OwnAddresses />
      <NeverRecordList />
      <SettingSwitch setting="autoLogAll" title={i18n.t('settings.logging')} />
      <SettingSwitch setting="autoConfirm" title={i18n.t('settings.cards')} />
      <FieldSettings />
      <RequiredFields />
      <section>
        <h2>{i18n.t('settings.privacy')}</h2>
        <p>{i18n.t('settings.privacyText')}</p>
        {usage !== undefined && <p class="quiet">{i18n.t('settings.storage', [usage])}</p>}
      </section>
    </div>
  );
}

const hostOf = (pattern: string): string => pattern.replace(/^https:\/\/|\/\*$/g, '');

/** How much this device keeps, such as `12 MB`; undefined until it is known. */
function useStorageUsage(): string | undefined {
  const [usage, setUsage] = useState<string>();
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage: bytes = 0 }) => {
      const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
      setUsage(format.format(bytes / 1e6));
    });
  }, []);
  return usage;
}

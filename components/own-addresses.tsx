import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { normalizeEmail } from '@/lib/domain/email';
import { KeyForm } from './key-form';
import styles from './settings-page.module.css';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

/** The user's own addresses: a message from one of them shows whom it went to. */
export function OwnAddresses() {
  const { attempt } = useWorkspace();
  const [addresses, write] = useSetting('ownAddresses');
  const [typed, setTyped] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  if (!addresses) return null;

  const save = () =>
    attempt(async () => {
      const lines = (typed ?? addresses.join('\n')).split(/[\s,;]+/);
      await write([...new Set(lines.flatMap((line) => normalizeEmail(line) ?? []))]);
      setTyped(undefined);
      setSaved(true);
    });

  return (
    <section>
      <KeyForm class={styles.form} onSave={() => void save()}>
        <h2 id="own-addresses">{i18n.t('settings.ownAddresses')}</h2>
        <p class="quiet">{i18n.t('settings.ownAddressesHint')}</p>
        <textarea
          rows={3}
          aria-labelledby="own-addresses"
          value={typed ?? addresses.join('\n')}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setSaved(false);
          }}
        />
        <div>
          <button type="submit" disabled={typed === undefined}>
            {i18n.t('action.save')}
          </button>
          <span role="status">{isSaved && i18n.t('settings.saved')}</span>
        </div>
      </KeyForm>
    </section>
  );
}

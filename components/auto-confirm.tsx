import { i18n } from '#i18n';
import styles from './settings-page.module.css';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

/** The switch that lets cards of which nothing is in doubt be saved without a look. */
export function AutoConfirm() {
  const { attempt } = useWorkspace();
  const [isOn, write] = useSetting('autoConfirm');
  if (isOn === undefined) return null;
  return (
    <section>
      <h2>{i18n.t('settings.cards')}</h2>
      <label class={styles.switch}>
        <input
          type="checkbox"
          name="autoConfirm"
          aria-describedby="auto-confirm-hint"
          checked={isOn}
          onChange={(event) => void attempt(() => write(event.currentTarget.checked))}
        />
        {i18n.t('settings.autoConfirm')}
      </label>
      <p class="quiet" id="auto-confirm-hint">
        {i18n.t('settings.autoConfirmHint')}
      </p>
    </section>
  );
}

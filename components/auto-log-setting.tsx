import { i18n } from '#i18n';
import styles from './settings-page.module.css';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

/** The switch that has mail with every known customer logged by itself. */
export function AutoLogSetting() {
  const { attempt } = useWorkspace();
  const [isOn, write] = useSetting('autoLogAll');
  if (isOn === undefined) return null;
  return (
    <section>
      <h2>{i18n.t('settings.logging')}</h2>
      <label class={styles.switch}>
        <input
          type="checkbox"
          name="autoLogAll"
          aria-describedby="auto-log-hint"
          checked={isOn}
          onChange={(event) => void attempt(() => write(event.currentTarget.checked))}
        />
        {i18n.t('settings.autoLogAll')}
      </label>
      <p class="quiet" id="auto-log-hint">
        {i18n.t('settings.autoLogAllHint')}
      </p>
    </section>
  );
}

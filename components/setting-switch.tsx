import { i18n } from './i18n';
import styles from './settings-page.module.css';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

interface Props {
  setting: 'autoConfirm' | 'autoLogAll';
  /** The heading above the switch. */
  title: string;
}

/** A setting that is on or off, with what it does. */
export function SettingSwitch({ setting, title }: Props) {
  const { attempt } = useWorkspace();
  const [isOn, write] = useSetting(setting);
  if (isOn === undefined) return null;
  return (
    <section>
      <h2>{title}</h2>
      <label class={styles.switch}>
        <input
          type="checkbox"
          name={setting}
          aria-describedby={`${setting}-hint`}
          checked={isOn}
          onChange={(event) => void attempt(() => write(event.currentTarget.checked))}
        />
        {i18n.t(`settings.${setting}`)}
      </label>
      <p class="quiet" id={`${setting}-hint`}>
        {i18n.t(`settings.${setting}Hint`)}
      </p>
    </section>
  );
}

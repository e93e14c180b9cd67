import { useEffect, useState } from 'preact/hooks';
import { setAutoLog } from '@/lib/actions/auto-log';
import type { Contact } from '@/lib/domain/contact';
import styles from './auto-log-switch.module.css';
import { i18n } from './i18n';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

/** Whether mail with this customer is logged by itself; nothing for somebody without an address. */
export function AutoLogSwitch({ contact: { id, autoLog, emails } }: { contact: Contact }) {
  const { context, attempt, done } = useWorkspace();
  const [isForAll] = useSetting('autoLogAll');
  // The box stays as it was pressed until that is written.
  const [pressed, setPressed] = useState<boolean>();
  useEffect(() => setPressed(undefined), [autoLog]);
  if (emails.length === 0 || isForAll === undefined) return null;
  const change = async (isOn: boolean) => {
    setPressed(isOn);
    const isDone = await attempt(async () => done('setAutoLog', await setAutoLog(context, id, isOn)));
    if (!isDone) setPressed(undefined);
  };
  return (
    <label class={styles.switch}>
      <input
        type="checkbox"
        data-action="auto-log"
        checked={pressed ?? autoLog ?? isForAll}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      {i18n.t('contact.autoLog')}
    </label>
  );
}

import type { Logged } from '@/lib/actions/find-logged';
import { moveToTrash } from '@/lib/actions/trash';
import type { Activity } from '@/lib/domain/activity';
import type { OpenMessage } from '@/lib/domain/open-message';
import { AboutSelect } from './about-select';
import { i18n } from './i18n';
import styles from './logged-line.module.css';
import { useWorkspace } from './workspace';

/** What is logged of the open mail, and of the others that are open in its thread; what it is about can be said here. */
export function LoggedLine({ message, logged: { entry, count } }: { message: OpenMessage; logged: Logged }) {
  const { context, attempt, done } = useWorkspace();
  const takeBack = ({ id }: Activity) => attempt(async () => done('trash', await moveToTrash(context, 'activities', [id])));
  if (!entry && count === 0) return null;

  return (
    <div class={styles.line} data-logged-line>
      {message.keys && count > 0 && (
        <span class="quiet" data-logged-count={count}>
          {i18n.t('contact.loggedOf', [String(count), String(message.keys.length)])}
        </span>
      )}
      {entry?.isAutomatic && (
        <span class={styles.automatic}>
          {i18n.t('contact.loggedByItself')}
          <button type="button" data-kind="quiet" data-action="unlog" onClick={() => void takeBack(entry)}>
            {i18n.t('action.undo')}
          </button>
        </span>
      )}
      {entry && <AboutSelect activity={entry} hasKey />}
    </div>
  );
}

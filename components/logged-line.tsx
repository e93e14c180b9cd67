import { i18n } from '#i18n';
import { moveToTrash } from '@/lib/actions/trash';
import { findActivitiesBySource } from '@/lib/db/timeline';
import type { Activity } from '@/lib/domain/activity';
import type { OpenMessage } from '@/lib/domain/open-message';
import { AboutSelect } from './about-select';
import styles from './logged-line.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** What is logged of the open mail, and of the others that are open in its thread; what it is about can be said here. */
export function LoggedLine({ message, contactId }: { message: OpenMessage; contactId: string }) {
  const { context, attempt, done } = useWorkspace();
  const keys = [...new Set([message.key, ...(message.keys ?? [])])];
  const found = useLiveQuery(() => findActivitiesBySource(context.db, keys), [keys.join('\n')]);

  const isLogged = (activity: Activity | undefined): activity is Activity =>
    activity !== undefined && !activity.deletedAt && activity.contactIds.includes(contactId);
  const activity = found?.get(message.key);
  const count = message.keys?.filter((key) => isLogged(found?.get(key))).length ?? 0;
  const takeBack = ({ id }: Activity) => attempt(async () => done('trash', await moveToTrash(context, 'activities', [id])));
  if (!isLogged(activity) && count === 0) return null;

  return (
    <div class={styles.line} data-logged-line>
      {message.keys && count > 0 && (
        <span class="quiet" data-logged-count={count}>
          {i18n.t('contact.loggedOf', [String(count), String(message.keys.length)])}
        </span>
      )}
      {isLogged(activity) && activity.isAutomatic && (
        <span class={styles.automatic}>
          {i18n.t('contact.loggedByItself')}
          <button type="button" data-kind="quiet" data-action="unlog" onClick={() => void takeBack(activity)}>
            {i18n.t('action.undo')}
          </button>
        </span>
      )}
      {isLogged(activity) && <AboutSelect activity={activity} hasKey />}
    </div>
  );
}

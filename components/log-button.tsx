import { Check, MailPlus } from 'lucide';
import { i18n } from '#i18n';
import { logMessage } from '@/lib/actions/log-message';
import type { OpenMessage } from '@/lib/domain/open-message';
import { Icon } from './icon';
import { useKeys } from './use-keys';
import { useLogged } from './use-logged';
import { useWorkspace } from './workspace';

/** Puts the open mail into the history; says so once it is there, whenever and wherever that was done. */
export function LogButton({ message, contactId }: { message: OpenMessage; contactId: string }) {
  const { context, attempt, done } = useWorkspace();
  const logged = useLogged(message, contactId);
  const isLogged = logged === undefined ? undefined : logged !== null;
  const log = () => attempt(async () => done('logMessage', await logMessage(context, message, contactId)));
  // Logging again changes nothing, so there is no need to wait until it is known whether it was done.
  useKeys({ l: isLogged !== true && (() => void log()) });

  return (
    <button type="button" data-kind="primary" data-action="log" data-logged={isLogged} disabled={isLogged === true} title="L" onClick={log}>
      <Icon node={isLogged ? Check : MailPlus} />
      {i18n.t(isLogged ? 'contact.logged' : 'contact.log')}
    </button>
  );
}

import { Check, MailPlus } from 'lucide';
import type { Logged } from '@/lib/actions/find-logged';
import { logMessage } from '@/lib/actions/log-message';
import type { OpenMessage } from '@/lib/domain/open-message';
import { i18n } from './i18n';
import { Icon } from './icon';
import { focusMovedQuestion } from './moved-question';
import { useKeys } from './use-keys';
import { useWorkspace } from './workspace';

interface Props {
  message: OpenMessage;
  contactId: string;
  /** Undefined while it is not known yet. */
  logged: Logged | undefined;
}

/** Puts the open mail into the history; says so once it is there, whenever and wherever that was done. */
export function LogButton({ message, contactId, logged }: Props) {
  const { context, attempt, done } = useWorkspace();
  const isLogged = logged && logged.entry !== null;
  const log = () =>
    logged?.moved ? focusMovedQuestion() : void attempt(async () => done('logMessage', await logMessage(context, message, contactId)));
  // Logging again changes nothing, so there is no need to wait until it is known whether it was done.
  useKeys({ l: isLogged !== true && log });

  return (
    <button type="button" data-kind="primary" data-action="log" data-logged={isLogged} disabled={isLogged === true} title="L" onClick={log}>
      <Icon node={isLogged ? Check : MailPlus} />
      {i18n.t(isLogged ? 'contact.logged' : 'contact.log')}
    </button>
  );
}

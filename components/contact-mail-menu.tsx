import { FileText } from 'lucide';
import type { Logged } from '@/lib/actions/find-logged';
import { logMessage } from '@/lib/actions/log-message';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';
import { Problem } from '@/lib/domain/problem';
import { textOfMessage } from '@/lib/domain/text-of-message';
import { i18n } from './i18n';
import { MailMenu } from './mail-menu';
import { useKeys } from './use-keys';
import { readMailText } from './use-mail-text';
import { useWorkspace } from './workspace';

interface Props {
  message: OpenMessage;
  /** As whom it names the contact. */
  participant: Participant;
  contactId: string;
  logged: Logged | undefined;
}

/** What can be done about the open mail of a customer: its text is logged only where that is asked for, and read at that moment. */
export function ContactMailMenu({ message, participant, contactId, logged }: Props) {
  const { context, attempt, done } = useWorkspace();
  const hasText = Boolean(logged?.entry?.body);
  const logText = () =>
    void attempt(async () => {
      const text = textOfMessage(message, await readMailText(message));
      if (text === undefined) throw new Problem('webmail/which-text');
      done('logMessage', await logMessage(context, message, contactId, text));
    });
  useKeys({ b: !hasText && logText });
  const more = hasText ? [] : [{ name: 'text', label: i18n.t('contact.logText'), icon: FileText, shortcut: 'B', pick: logText }];
  return <MailMenu participant={participant} more={more} />;
}

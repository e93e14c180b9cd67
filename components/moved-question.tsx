import { logMessage } from '@/lib/actions/log-message';
import { takeAsSame } from '@/lib/actions/same-message';
import type { Activity } from '@/lib/domain/activity';
import type { OpenMessage } from '@/lib/domain/open-message';
import { i18n } from './i18n';
import styles from './moved-question.module.css';
import { useWorkspace } from './workspace';

/** Puts the focus on the question, for whoever tries to log before it is answered. */
export const focusMovedQuestion = (): void => document.querySelector<HTMLButtonElement>('[data-moved-question] button')?.focus();

interface Props {
  message: OpenMessage;
  contactId: string;
  /** What was logged under another key and may be this message. */
  entry: Activity;
}

/** Asks whether the open mail is one that was logged before it was moved to another folder. */
export function MovedQuestion({ message, contactId, entry }: Props) {
  const { context, attempt, done } = useWorkspace();
  const isSame = () => attempt(async () => done('sameMessage', await takeAsSame(context, message, entry.id)));
  const isAnother = () => attempt(async () => done('logMessage', await logMessage(context, message, contactId, '', true)));
  return (
    <div class={styles.question} data-moved-question>
      <p>{i18n.t('contact.maybeLogged')}</p>
      <button type="button" data-action="same-message" onClick={() => void isSame()}>
        {i18n.t('contact.sameMessage')}
      </button>
      <button type="button" data-action="another-message" onClick={() => void isAnother()}>
        {i18n.t('contact.anotherMessage')}
      </button>
    </div>
  );
}

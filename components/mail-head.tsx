import type { MailPerson } from '@/lib/actions/find-correspondents';
import type { OpenMessage } from '@/lib/domain/open-message';
import { CustomerHeader } from './customer-header';
import styles from './customer-view.module.css';
import { PanelBody } from './panel-body';

/** Who wrote the open message, where all else about them comes with the next picture of the screen. */
export function MailHead({ message, person: { contact, participant } }: { message: OpenMessage; person: MailPerson }) {
  return (
    <PanelBody state={{ state: 'contact', address: participant.email, via: message.webmail }} isBusy>
      <article class={styles.customer}>
        <CustomerHeader contact={contact} posts={[]} isPanel />
      </article>
    </PanelBody>
  );
}

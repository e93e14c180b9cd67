import { Check } from 'lucide';
import type { OpenMessage } from '@/lib/domain/open-message';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './panel-home.module.css';
import { useTeaching } from './use-site-rules';

/** Asks whether somebody is the sender who may be no more than a name: nobody is looked up before that is known. */
export function DoubtfulSender({ message: { people, guess } }: { message: Pick<OpenMessage, 'people' | 'guess'> }) {
  const { isSender } = useTeaching();
  const [person] = people;
  if (!person || !guess || guess.places.length === 0) return null;
  const { site, isTaught } = guess;
  return (
    <section class={styles.doubt} data-doubt={person.email}>
      <h1>{i18n.t('guess.doubt')}</h1>
      <p>
        {person.name && <span>{person.name}</span>}
        <span>{person.email}</span>
        <button type="button" data-action="guess-right" onClick={() => isSender(site, { ...guess, email: person.email })}>
          <Icon node={Check} />
          {i18n.t('guess.right')}
        </button>
      </p>
      <p>{i18n.t(isTaught ? 'guess.taughtHint' : 'guess.doubtHint')}</p>
    </section>
  );
}

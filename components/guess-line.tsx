import { Check, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { Guess, Named } from '@/lib/domain/open-message';
import type { Answer } from '@/lib/domain/taught';
import styles from './guess-line.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { NamedList } from './named-list';
import { readNamed } from './use-named';
import { useOwnAnswers } from './use-own-addresses';
import { useTeaching } from './use-site-rules';
import { useWorkspace } from './workspace';

interface Props {
  guess: Guess;
  email: string;
  /** Whether several people are meant: where one of them stands says nothing of the next message. */
  isOfMany: boolean;
}

/** Says that the sender was guessed, or read where the user showed it, and takes the answer: right, or who it is instead. */
export function GuessLine({ guess: { site, isTaught, places, page, isAlone }, email, isOfMany }: Props) {
  const { isSender, isNone } = useTeaching();
  const { confirm } = useOwnAnswers();
  const { attempt } = useWorkspace();
  const [others, setOthers] = useState<Named[]>();
  const ask = () => attempt(async () => setOthers(await readNamed(site, email)));
  const answer = (right: Answer) => {
    setOthers(undefined);
    isSender(site, right);
  };
  return (
    <section class={styles.guess} data-guess={isTaught ? 'taught' : 'guessed'}>
      <p>
        {isTaught ? <span>{i18n.t('guess.taught')}</span> : <strong title={i18n.t('guess.hint')}>{i18n.t('guess.mark')}</strong>}
        {!isTaught && places.length > 0 && (
          <button type="button" data-action="guess-right" onClick={() => answer({ email, places, page, isAlone })}>
            <Icon node={Check} />
            {i18n.t('guess.right')}
          </button>
        )}
        {!isOfMany && (
          <button
            type="button"
            data-action="guess-wrong"
            aria-expanded={others !== undefined}
            onClick={() => (others ? setOthers(undefined) : void ask())}
          >
            <Icon node={X} />
            {i18n.t('guess.wrong')}
          </button>
        )}
      </p>
      {others && (
        <>
          {others.length > 0 && <h2>{i18n.t('guess.who')}</h2>}
          <NamedList named={others} onPick={answer} />
          <p>
            {places.length > 0 && (
              <button type="button" data-kind="quiet" data-action="guess-none" onClick={() => isNone(site, places)}>
                {i18n.t('guess.nobody')}
              </button>
            )}
            <button type="button" data-kind="quiet" data-action="guess-own" onClick={() => confirm(email)}>
              {i18n.t('guess.own', [email])}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

import { i18n } from './i18n';
import styles from './own-question.module.css';
import { useLearnedAddress, useOwnAnswers } from './use-own-addresses';

/** Asks whether the address that the webmail shows as the user's is theirs. Nothing hangs on the answer before it is given. */
export function OwnQuestion({ address }: { address: string | undefined }) {
  const asked = useLearnedAddress(address);
  return asked ? <OwnAnswer address={asked} /> : null;
}

/** The question with its two answers. */
export function OwnAnswer({ address }: { address: string }) {
  const { confirm, refuse } = useOwnAnswers();
  return (
    <p class={styles.question} data-own-question={address}>
      <span>{i18n.t('panel.isItYou', [address])}</span>
      <span class={styles.answers}>
        <button type="button" data-kind="quiet" data-action="own-yes" onClick={() => confirm(address)}>
          {i18n.t('action.yes')}
        </button>
        <button type="button" data-kind="quiet" data-action="own-no" onClick={() => refuse(address)}>
          {i18n.t('action.no')}
        </button>
      </span>
    </p>
  );
}

import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from './i18n';
import { KeyForm } from './key-form';
import styles from './settings-page.module.css';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

interface Props {
  setting: 'ownAddresses' | 'neverRecord';
  title: string;
  hint: string;
  /** A line in the form in which it is kept, or undefined where it cannot be. */
  parse(line: string): string | undefined;
  /** What to say of lines that cannot be kept. */
  refuse(lines: string): string;
  /** What stands between the words and the list. */
  children?: ComponentChildren;
}

/** A setting that is a list of addresses, one a line. One that is none keeps the list from being saved, and is named. */
export function AddressList({ setting, title, hint, parse, refuse, children }: Props) {
  const { attempt } = useWorkspace();
  const id = useId();
  const [addresses, write] = useSetting(setting);
  const [typed, setTyped] = useState<string>();
  const [outcome, setOutcome] = useState<'saved' | { refused: string[] }>();
  if (!addresses) return null;

  const save = () =>
    attempt(async () => {
      const lines = (typed ?? addresses.join('\n')).split(/[\s,;、]+/).filter(Boolean);
      const refused = lines.filter((line) => parse(line) === undefined);
      if (refused.length > 0) return setOutcome({ refused });
      await write([...new Set(lines.flatMap((line) => parse(line) ?? []))]);
      setTyped(undefined);
      setOutcome('saved');
    });
  const refused = typeof outcome === 'object' ? outcome.refused : [];

  return (
    <section data-setting={setting}>
      <KeyForm class={styles.form} onSave={() => void save()}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
        {children}
        <textarea
          rows={3}
          aria-labelledby={`${id}-title`}
          aria-describedby={refused.length > 0 ? `${id}-hint ${id}-refused` : `${id}-hint`}
          aria-invalid={refused.length > 0}
          value={typed ?? addresses.join('\n')}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOutcome(undefined);
          }}
        />
        {refused.length > 0 && (
          <p class={styles.refused} role="alert" id={`${id}-refused`}>
            {refuse(refused.join(i18n.t('contact.listComma')))}
          </p>
        )}
        <div>
          <button type="submit" disabled={typed === undefined}>
            {i18n.t('action.save')}
          </button>
          <span role="status">{outcome === 'saved' && i18n.t('settings.saved')}</span>
        </div>
      </KeyForm>
    </section>
  );
}

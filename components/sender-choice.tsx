import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Named } from '@/lib/domain/open-message';
import { i18n } from './i18n';
import { NamedList } from './named-list';
import styles from './panel-home.module.css';
import { readNamed } from './use-named';
import { useTeaching } from './use-site-rules';
import { useWorkspace } from './workspace';

interface Props {
  site: string;
  /** Whether it is known that a message is open: then they are asked for at once. */
  isOpen: boolean;
}

/** On a page where no sender was recognized: those whom it names, read when they are asked for, to say who wrote the open message. */
export function SenderChoice({ site, isOpen }: Props) {
  const { attempt } = useWorkspace();
  const { isSender } = useTeaching();
  const [named, setNamed] = useState<Named[]>();
  const details = useRef<HTMLDetailsElement>(null);
  const ask = () => attempt(async () => setNamed(await readNamed(site)));
  // Whoever goes back to the page may open another message there.
  useLayoutEffect(() => {
    if (isOpen) void ask();
    const close = () => details.current?.removeAttribute('open');
    window.addEventListener('blur', close);
    return () => window.removeEventListener('blur', close);
  }, []);
  const list = named && (
    <>
      {named.length > 0 && <p>{i18n.t('guess.who')}</p>}
      <NamedList named={named} onPick={(person) => isSender(site, person)} />
    </>
  );
  if (isOpen) return <div class={styles.named}>{list}</div>;
  return (
    <details class={styles.named} ref={details} onToggle={(event) => (event.currentTarget.open ? void ask() : setNamed(undefined))}>
      <summary>{i18n.t('guess.isOpen')}</summary>
      {list}
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import styles from './dialog.module.css';
import { i18n } from './i18n';

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A modal dialog in the browser's own element: Escape closes, the focus stays inside and returns where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <header class={styles.header}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" data-kind="quiet" onClick={() => dialog.current?.close()}>
          {i18n.t('action.close')}
        </button>
      </header>
      {children}
    </dialog>
  );
}

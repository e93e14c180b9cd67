import type { ComponentChildren } from 'preact';
import styles from './key-form.module.css';
import { isComposing } from './keys';

interface Props {
  onSave(): void;
  /** Leaving without saving; absent where there is nothing to leave. */
  onClose?: (() => void) | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}

/** A form that Ctrl+Enter saves and Escape leaves. Keys that belong to the input method do neither. */
export function KeyForm({ onSave, onClose, class: name, children }: Props) {
  return (
    <form
      class={name ?? styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        const isEnter = event.key === 'Enter';
        if (isComposing(event)) {
          if (isEnter) event.preventDefault(); // Else Enter in a field would submit.
          return;
        }
        if (event.key === 'Escape' && onClose) onClose();
        else if (isEnter && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {children}
    </form>
  );
}

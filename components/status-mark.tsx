import type { ComponentChildren } from 'preact';
import styles from './status-mark.module.css';

/** A word that says how something stands; its colour only repeats that. */
export function StatusMark({ tone, children }: { tone: 'plain' | 'good' | 'warn'; children: ComponentChildren }) {
  return (
    <span class={styles.mark} data-tone={tone}>
      {children}
    </span>
  );
}

import type { ComponentChildren } from 'preact';
import { normalizeEmail } from '@/lib/domain/email';
import styles from './panel.module.css';

interface Props {
  /** What the panel shows, for tests and for whoever asks; nothing while that is not known yet. */
  state: {
    state?: 'elsewhere' | 'none' | 'unreadable' | 'excluded' | 'unknown' | 'company' | 'contact' | 'choose' | 'cards';
    /** The address whose person is shown. */
    address?: string;
    /** The adapter that read the message, or `search`. */
    via?: string;
  };
  /** There is more to come in a moment, and until then no key does anything. */
  isBusy?: boolean;
  children?: ComponentChildren;
}

/** The root of what the panel shows, with what that is in data attributes. */
export function PanelBody({ state: { state, address, via }, isBusy, children }: Props) {
  const data = { 'data-state': state, 'data-address': address && (normalizeEmail(address) ?? address), 'data-via': via };
  return (
    <div class={styles.body} data-panel {...data} aria-busy={isBusy}>
      {children}
    </div>
  );
}

import styles from './form-buttons.module.css';
import { i18n } from './i18n';

interface Props {
  onClose(): void;
  /** Whether there is nothing to save yet. */
  isEmpty?: boolean;
  /** What else can be done with the record, at the left. */
  children?: preact.ComponentChildren;
}

/** The foot of a form, always in view: leave at the left of save. */
export function FormButtons({ onClose, isEmpty = false, children }: Props) {
  return (
    <div class={styles.buttons} data-foot>
      {children}
      <button type="button" data-kind="quiet" title="Esc" onClick={onClose}>
        {i18n.t('action.cancel')}
      </button>
      <button type="submit" data-kind="primary" data-action="save" title="Ctrl+Enter" disabled={isEmpty}>
        {i18n.t('action.save')}
      </button>
    </div>
  );
}

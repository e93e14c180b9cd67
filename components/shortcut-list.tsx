import { Dialog } from './dialog';
import { i18n } from './i18n';
import styles from './shortcut-list.module.css';

const keys = [
  ['search', '/'],
  ['everywhere', 'S'],
  ['list', '↑ ↓ Enter'],
  ['log', 'L'],
  ['logText', 'B'],
  ['about', 'K'],
  ['signature', 'S'],
  ['note', 'N'],
  ['call', 'C'],
  ['meeting', 'M'],
  ['visit', 'V'],
  ['inquiry', 'I'],
  ['deal', 'D'],
  ['purchase', 'P'],
  ['moveDeal', 'Shift+← →'],
  ['edit', 'E'],
  ['choose', '1–9'],
  ['nextDoubt', 'Enter'],
  ['lastDoubt', 'Shift+Enter'],
  ['reading', 'Alt+1–4'],
  ['point', 'Alt+↓'],
  ['pointMore', '← → ↑ ↓ Shift'],
  ['otherSide', 'Alt+0'],
  ['corners', 'Alt+9'],
  ['saveNext', 'Ctrl+Enter'],
  ['later', 'Esc'],
  ['mergePair', 'M'],
  ['differPair', 'D'],
  ['nextPair', '← →'],
  ['pickSide', '↑ ↓ Space'],
  ['undo', 'Ctrl+Z'],
  ['help', '?'],
] as const;

/** Every key and what it does. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={i18n.t('keys.title')} onClose={onClose}>
      <dl class={styles.keys}>
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{i18n.t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

import { i18n } from '#i18n';
import type { Side } from '@/lib/domain/card';
import styles from './side-tabs.module.css';
import type { SideView } from './use-sides';

interface Props {
  sides: readonly SideView[];
  shown: Side;
  onShow(side: Side): void;
}

/** Chooses which side of a card is shown; nothing where it has only one. */
export function SideTabs({ sides, shown, onShow }: Props) {
  if (sides.length < 2) return null;
  return (
    <div class={styles.tabs} title="Alt+0">
      {sides.map(({ side }) => (
        <button key={side} type="button" data-kind="quiet" aria-pressed={side === shown} onClick={() => onShow(side)}>
          {i18n.t(`review.${side}`)}
        </button>
      ))}
    </div>
  );
}

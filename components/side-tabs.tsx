import { FlipHorizontal2, ImagePlus, Scan, Split } from 'lucide';
import { useState } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { separateSides, swapSides } from '@/lib/actions/join-sides';
import type { Card, Side } from '@/lib/domain/card';
import { BackDialog } from './back-dialog';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './side-tabs.module.css';
import type { SideView } from './use-sides';
import { useWorkspace } from './workspace';

interface Props {
  card: Card;
  sides: readonly SideView[];
  shown: Side;
  openPhoto: OpenPhoto;
  onShow(side: Side): void;
  /** Opens the corners of the shown side. */
  onCorners(): void;
}

/** The sides of a card: which one is shown, and what can be done with them. */
export function SideTabs({ card, sides, shown, openPhoto, onShow, onCorners }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [isAdding, setAdding] = useState(false);
  return (
    <div class={styles.bar}>
      {sides.length > 1 && (
        <div class={styles.tabs} title="Alt+0">
          {sides.map(({ side }) => (
            <button key={side} type="button" data-kind="quiet" data-side={side} aria-pressed={side === shown} onClick={() => onShow(side)}>
              {i18n.t(`review.${side}`)}
            </button>
          ))}
        </div>
      )}
      <button type="button" data-kind="quiet" data-action="corners" title="Alt+9" onClick={onCorners}>
        <Icon node={Scan} />
        {i18n.t('review.corners')}
      </button>
      {card.back ? (
        <>
          <button
            type="button"
            data-kind="quiet"
            data-action="swap-sides"
            onClick={() => void attempt(async () => done('swapSides', await swapSides(context, card.id)))}
          >
            <Icon node={FlipHorizontal2} />
            {i18n.t('review.swapSides')}
          </button>
          <button
            type="button"
            data-kind="quiet"
            data-action="separate-sides"
            onClick={() => void attempt(async () => done('separateSides', await separateSides(context, card.id)))}
          >
            <Icon node={Split} />
            {i18n.t('review.separateSides')}
          </button>
        </>
      ) : (
        <button type="button" data-kind="quiet" data-action="add-back" onClick={() => setAdding(true)}>
          <Icon node={ImagePlus} />
          {i18n.t('review.addBack')}
        </button>
      )}
      {isAdding && <BackDialog card={card} openPhoto={openPhoto} onClose={() => setAdding(false)} />}
    </div>
  );
}

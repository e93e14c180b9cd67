import { useEffect, useState } from 'preact/hooks';
import { drawCard } from '@/lib/actions/draw-card';
import type { Card, Side } from '@/lib/domain/card';
import { useWorkspace } from './workspace';

/**
 * The address of the flat and upright picture of a card's side for an `<img>`, or undefined while it is drawn. Its memory
 * is freed with the screen.
 */
export function useCardPicture(card: Card | undefined, side: Side = 'front', longSide?: number): string | undefined {
  const { db } = useWorkspace().context;
  const [picture, setPicture] = useState<{ of: string; url: string }>();
  const shown = card && (side === 'back' ? card.back : { photoId: card.photoId, corners: card.corners });
  const of = card && `${card.id} ${side}`;
  const key = card && JSON.stringify([card.id, side, shown?.photoId, shown?.corners, longSide]);

  useEffect(() => {
    if (!card || !of) return;
    const abort = new AbortController();
    let url: string | undefined;
    drawCard(db, card, side, { signal: abort.signal, longSide })
      .then((image) => {
        if (!image || abort.signal.aborted) return;
        url = URL.createObjectURL(image);
        setPicture({ of, url }); // The former one stays until this one is there.
      })
      .catch(() => undefined); // Without its picture a card can still be worked on; reading it says what is wrong.
    return () => {
      abort.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [db, key]);

  return picture?.of === of ? picture?.url : undefined;
}

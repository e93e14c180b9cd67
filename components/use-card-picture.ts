import { useEffect, useState } from 'preact/hooks';
import { drawCard, findThumb } from '@/lib/actions/draw-card';
import type { Card, Side } from '@/lib/domain/card';
import { useWorkspace } from './workspace';

/** The address of the flat and upright picture of a card's side for an `<img>`, or undefined while it is drawn. */
export function useCardPicture(card: Card, side: Side = 'front'): string | undefined {
  const { db } = useWorkspace().context;
  const shown = side === 'back' ? card.back : card;
  const key = JSON.stringify([side, shown?.photoId, shown?.corners]);
  return useDrawn(card.id, key, (signal) => drawCard(db, card, side, signal));
}

/** The address of a small picture of a card's front; none while there is no card. */
export function useThumb(card: Card | undefined): string | undefined {
  const { db } = useWorkspace().context;
  const key = card && JSON.stringify([card.photoId, card.corners, card.readingId]);
  return useDrawn(card?.id, key, async (signal) => card && findThumb(db, card, signal));
}

/** The address of what is drawn for a card, anew whenever the key changes. Its memory is freed with the screen. */
function useDrawn(
  cardId: string | undefined,
  key: string | undefined,
  draw: (signal: AbortSignal) => Promise<Blob | undefined>,
): string | undefined {
  const { db } = useWorkspace().context;
  const [picture, setPicture] = useState<{ cardId: string; url: string }>();

  useEffect(() => {
    if (cardId === undefined) return;
    const abort = new AbortController();
    let url: string | undefined;
    draw(abort.signal)
      .then((image) => {
        if (!image || abort.signal.aborted) return;
        url = URL.createObjectURL(image);
        setPicture({ cardId, url }); // The former one stays until this one is there.
      })
      .catch(() => undefined); // Without its picture a card can still be worked on; reading it says what is wrong.
    return () => {
      abort.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [db, cardId, key]);

  return picture && picture.cardId === cardId ? picture.url : undefined;
}

import { useEffect, useState } from 'preact/hooks';
import { drawCard, findThumb } from '@/lib/actions/draw-card';
import type { Card, Side } from '@/lib/domain/card';
import { problemCode } from '@/lib/domain/problem';
import { useWorkspace } from './workspace';

/** A picture that is drawn for a screen. */
interface Drawn {
  /** For an `<img>`; undefined while it is drawn, and where it could not be. */
  url?: string;
  isFailed?: boolean;
}

/** The flat and upright picture of a card's side. */
export function useCardPicture(card: Card, side: Side = 'front'): Drawn {
  const { db } = useWorkspace().context;
  const shown = side === 'back' ? card.back : card;
  const key = JSON.stringify([side, shown?.photoId, shown?.corners]);
  return useDrawn(card.id, key, (signal) => drawCard(db, card, side, signal));
}

/** The address of a small picture of a card's front; none while there is no card. */
export function useThumb(card: Card | undefined): string | undefined {
  const { db } = useWorkspace().context;
  // What is being read has its small picture in a moment; to decode its photo beside that would take twice the memory.
  const isShown = card !== undefined && card.state !== 'reading';
  const key = card && JSON.stringify([card.photoId, card.corners, card.readingId, isShown]);
  return useDrawn(card?.id, key, async (signal) => (isShown ? findThumb(db, card, signal) : undefined)).url;
}

/** What is drawn for a card, anew whenever the key changes. Its memory is freed with the screen. */
function useDrawn(cardId: string | undefined, key: string | undefined, draw: (signal: AbortSignal) => Promise<Blob | undefined>): Drawn {
  const { db } = useWorkspace().context;
  const [picture, setPicture] = useState<Drawn & { cardId: string }>();

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
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        console.error('Drawing a card failed:', problemCode(error));
        setPicture({ cardId, isFailed: true });
      });
    return () => {
      abort.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [db, cardId, key]);

  return picture?.cardId === cardId ? (picture ?? {}) : {};
}

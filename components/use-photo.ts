import { useEffect, useState } from 'preact/hooks';
import { findPhoto } from '@/lib/db/cards';
import { useWorkspace } from './workspace';

/** The address of a card's picture for an `<img>`, or undefined while it is read. Its memory is freed with the screen. */
export function usePhoto(cardId: string | undefined): string | undefined {
  const { db } = useWorkspace().context;
  const [photo, setPhoto] = useState<{ cardId: string; url: string }>();

  useEffect(() => {
    if (!cardId) return;
    let url: string | undefined;
    let isGone = false;
    void findPhoto(db, cardId).then((image) => {
      if (!image || isGone) return;
      url = URL.createObjectURL(image);
      setPhoto({ cardId, url });
    });
    return () => {
      isGone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [db, cardId]);

  return photo?.cardId === cardId ? photo?.url : undefined;
}

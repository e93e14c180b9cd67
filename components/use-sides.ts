import { useMemo } from 'preact/hooks';
import { type FlatView, flatPage, flatView } from '@/lib/actions/flat-view';
import type { Card, CardSide, Corners, Side } from '@/lib/domain/card';
import type { OcrPage } from '@/lib/domain/ocr-page';
import { usePhoto } from './use-photo';

/** One side of a card as the review shows it. */
export interface SideView {
  side: Side;
  /** The address of its photo, once that is there. */
  photo: string | undefined;
  /** How the photo becomes the flat card. */
  view: FlatView;
  /** What was read on it, with its boxes on the flat card; undefined where nothing was. */
  flat: OcrPage | undefined;
  /** What was read on it, with its boxes on the photo. */
  page: OcrPage | undefined;
  /** Where the card stands on its photo. */
  corners: Corners | undefined;
  faults: Card['faults'];
}

/** What was read on the sides of a card, as far as they were read. */
export type Pages = Readonly<Record<Side, OcrPage | undefined>>;

/** The sides of a card, the front first. */
export function useSides(card: Card, pages: Pages): readonly SideView[] {
  const front = useSide(card, 'front', card.photoId ?? card.id, pages.front);
  const back = useSide(card.back, 'back', card.back?.photoId, pages.back);
  return [front, back].filter((side) => side !== undefined);
}

/** A text as the one side of a card of which there is no photo. */
export function textSide(page: OcrPage): SideView {
  return { side: 'front', photo: undefined, view: flatView(page, undefined), flat: page, page, corners: undefined, faults: [] };
}

function useSide(stored: CardSide | undefined, side: Side, photoId: string | undefined, page: OcrPage | undefined): SideView | undefined {
  const photo = usePhoto(photoId);
  const { corners, faults = [] } = stored ?? {};
  const shown = useMemo(() => {
    const view = flatView(page ?? { width: 0, height: 0 }, corners);
    return { view, flat: page && flatPage(page, view) };
  }, [page, corners]);
  return stored && { side, photo, ...shown, page, corners, faults };
}

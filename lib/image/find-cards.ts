import type { Corners, Point } from '../domain/card';
import type { Component } from './components';
import { type Edges, findEdges, type Pixels, toPlanes, withoutTexture } from './edges';
import { findIslands } from './find-islands';
import { apart, findBestQuad, findQuads, type Part } from './find-quads';
import { areaOf } from './quad';
import { refitSides } from './refit-sides';

/** Long side in pixels of the picture on which sides are looked for. */
const searchSide = 600;
/** Below this a table, a tile or a band of colour looks as much like a card; measured on drawn photos. */
const leastScore = 0.74;
/** A card that takes more of the photo than this leaves no room for a second. */
const lonelyShare = 0.45;
/** A card that takes less of the photo has too few pixels to be read. */
const leastShare = 0.015;
/** How far apart cards lie at least, and where they lie closer, in pixels of that picture. */
const gaps = [6, 3] as const;
/** How much of a card is near an edge of a letter or of its side. */
const leastFill = 0.3;
/** Cards of one photo have about one size, as far as the slant of the view allows. */
const leastOfLargest = 0.4;

/**
 * Finds the cards on a photo, about 1200 pixels long, in reading order; corners are in its pixels, from the one that is
 * top left as the photo is held. None where the picture is nothing but the card, where there is none, and when in doubt.
 */
export function findCards(picture: Pixels): Corners[] {
  const shrink = Math.max(1, Math.round(Math.max(picture.width, picture.height) / searchSide));
  const edges = findEdges(toPlanes(picture, shrink));
  const clear = withoutTexture(edges);
  const first = findBestQuad(clear);
  const best = first && first.score > leastScore ? first : findBestQuad(edges);
  const card = best && best.score > leastScore ? best : undefined;
  const isLonely = card && shareOf(card.quad, edges) > lonelyShare;
  const several = isLonely ? [] : findSeveral(clear, edges);

  const enlarged = ([a, b, c, d]: Corners): Corners => {
    const large = ({ x, y }: Point): Point => ({ x: (x + 0.5) * shrink, y: (y + 0.5) * shrink });
    return [large(a), large(b), large(c), large(d)];
  };
  const refitted = (quad: Corners) => refitSides(picture, enlarged(quad), 2.5 * shrink);
  if (several.length > 1) return [...several.map(refitted), ...findCutOff(clear, several).map(enlarged)].sort(inReadingOrder);
  return (card ? [refitted(card.quad)] : []).filter((quad) => !isWhole(quad, picture));
}

/** Where something lies on the table, of the size of a card or a few, with at most so many pixels between its parts. */
function findLarge(edges: Edges, gap: number): Component[] {
  const whole = edges.width * edges.height;
  return findIslands(edges, gap).filter((island) => sizeOf(island) > leastShare * whole);
}

/** The cards that lie apart from each other on one table; none where there are not at least two. */
function findSeveral(clear: Edges, edges: Edges): Corners[] {
  for (const gap of gaps) {
    const quads = findLarge(clear, gap).flatMap((island) => {
      const part = grown(island, edges);
      const found = findQuads(clear, part, leastScore);
      return found.length > 0 ? found : findQuads(edges, part, leastScore);
    });
    const found = apart(quads);
    const largest = Math.max(0, ...found.map(({ quad }) => areaOf(quad)));
    const least = Math.max(leastOfLargest * largest, leastShare * edges.width * edges.height);
    const cards = found.map(({ quad }) => quad).filter((quad) => areaOf(quad) > least);
    if (cards.length > 1) return cards;
  }
  return [];
}

/** What lies at the photo's edge beside whole cards and is nearly as large: a card cut off is read as far as it is there. */
function findCutOff(edges: Edges, cards: readonly Corners[]): Corners[] {
  const boxes = cards.map(boxAround);
  const least = 0.5 * Math.min(...boxes.map(sizeOf));
  const most = 1.5 * Math.max(...boxes.map(sizeOf));
  const isAtEdge = ({ left, top, right, bottom }: Part) => left === 0 || top === 0 || right === edges.width || bottom === edges.height;
  return findLarge(edges, gaps[0])
    .filter((island) => isAtEdge(island) && sizeOf(island) > least && sizeOf(island) < most && isCompact(island) && isFilled(island))
    .filter((island) => !boxes.some((box) => meet(box, island)))
    .map(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ]);
}

const sizeOf = ({ left, top, right, bottom }: Part): number => (right - left) * (bottom - top);

/** Not a strip of wood. */
const isCompact = ({ left, top, right, bottom }: Part): boolean => {
  const aspect = (right - left) / (bottom - top);
  return aspect < 2.2 && aspect > 1 / 2.2;
};

/** Nor a bit of its grain: a card with its text and sides has edges in half of all places. */
const isFilled = (island: Component): boolean => island.area > leastFill * sizeOf(island);

const meet = (one: Part, other: Part): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function boxAround(quad: Corners): Part {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** With room around it, so that its sides are inside. */
function grown({ left, top, right, bottom }: Part, { width, height }: Edges): Part {
  const room = 8;
  return {
    left: Math.max(0, left - room),
    top: Math.max(0, top - room),
    right: Math.min(width, right + room),
    bottom: Math.min(height, bottom + room),
  };
}

const shareOf = (quad: Corners, { width, height }: Edges): number => areaOf(quad) / (width * height);

/** Whether all corners are those of the picture, nearly: a scan, or a card that fills the frame. */
function isWhole(quad: Corners, { width, height }: Pixels): boolean {
  const margin = 0.04 * Math.max(width, height);
  return quad.every(({ x, y }) => Math.min(x, width - x) < margin && Math.min(y, height - y) < margin);
}

/** Row by row: cards are in one row where the middle of one is beside the other. */
function inReadingOrder(one: Corners, other: Corners): number {
  const [ys, others] = [one.map(({ y }) => y), other.map(({ y }) => y)];
  const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / 4;
  const isBeside =
    Math.abs(middle(ys) - middle(others)) < 0.5 * Math.min(Math.max(...ys) - Math.min(...ys), Math.max(...others) - Math.min(...others));
  return isBeside ? middle(one.map(({ x }) => x)) - middle(other.map(({ x }) => x)) : middle(ys) - middle(others);
}

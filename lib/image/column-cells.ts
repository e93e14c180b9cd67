/** A character of a column: its stretch from top to bottom, in pixels from the column's start, and its width. */
export interface Cell {
  from: number;
  to: number;
  width: number;
}

interface Part {
  from: number;
  to: number;
  across: readonly [number, number];
}

/** The ink of a full-width character is a little narrower than the character. */
const inkShare = 0.93;
/** However wide apart characters are set, so much of the gap belongs to a character, in its heights. */
const widestMargin = 0.15;

/**
 * Cuts a column of text, given by the parts of its characters, into characters: 三 is three strokes and one character,
 * 一一一 three of each. Of all ways to join neighbouring parts, the one whose characters are most nearly square wins.
 */
export function columnCells(parts: readonly Part[], thickness: number): Cell[] {
  const em = thickness / inkShare;
  const strokes = joinOverlapping(parts).flatMap((stroke) => cutLong(stroke, em));
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= strokes.length; end += 1) {
    let least = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    for (let start = end - 1; start >= 0 && (start === end - 1 || extent(strokes, start, end) <= 1.1 * em); start -= 1) {
      const cost = (best[start]?.cost ?? 0) + costOf(strokes, start, end, em);
      if (cost < least.cost) least = { cost, start };
    }
    best.push(least);
  }

  const cells: Cell[] = [];
  for (let end = strokes.length; end > 0; end = best[end]?.start ?? 0) {
    const inside = strokes.slice(best[end]?.start ?? 0, end);
    const [left, right] = [Math.min(...inside.map(({ across }) => across[0])), Math.max(...inside.map(({ across }) => across[1]))];
    cells.unshift({ from: inside[0]?.from ?? 0, to: inside.at(-1)?.to ?? 0, width: right - left });
  }
  return cells;
}

/** How far a character's room, to the middle of the gaps around it, is from one em; room to spare costs little. */
function costOf(strokes: readonly Part[], start: number, end: number, em: number): number {
  const [first, last] = [strokes[start], strokes[end - 1]];
  if (!first || !last) return 0;
  const before = Math.min((first.from - (strokes[start - 1]?.to ?? Number.NEGATIVE_INFINITY)) / 2, widestMargin * em);
  const after = Math.min(((strokes[end]?.from ?? Number.POSITIVE_INFINITY) - last.to) / 2, widestMargin * em);
  const room = (last.to - first.from + before + after) / em;
  return room < 1 ? (1 - room) ** 2 : 0.15 * (room - 1) ** 2;
}

const extent = (strokes: readonly Part[], start: number, end: number): number => (strokes[end - 1]?.to ?? 0) - (strokes[start]?.from ?? 0);

function joinOverlapping(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (!last || part.from >= last.to) {
      joined.push(part);
      continue;
    }
    const across = [Math.min(last.across[0], part.across[0]), Math.max(last.across[1], part.across[1])] as const;
    joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, part.to), across };
  }
  return joined;
}

/** Characters that touch are cut evenly. */
function cutLong({ from, to, across }: Part, em: number): Part[] {
  const count = Math.max(1, Math.round((to - from) / em));
  if (to - from < 1.3 * em || count === 1) return [{ from, to, across }];
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, index) => ({ from: from + index * step, to: from + (index + 1) * step, across }));
}

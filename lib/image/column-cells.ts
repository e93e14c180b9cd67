/** The characters of a column as stretches of it, from top to bottom, in pixels from its start. */
export interface Cell {
  from: number;
  to: number;
  /** How much of the column's width the character takes. */
  width: number;
}

interface Part {
  from: number;
  to: number;
  across: [number, number];
}

/** Cuts a column of text, given by the parts of its characters, into cells of about one character each. */
export function columnCells(parts: readonly Part[], thickness: number): Cell[] {
  const cells: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = cells.at(-1);
    const isOne = last && (part.from - last.to < 0.02 * thickness || part.to - last.from <= 1.02 * thickness);
    if (!last || !isOne) cells.push({ ...part });
    else {
      last.to = Math.max(last.to, part.to);
      last.across = [Math.min(last.across[0], part.across[0]), Math.max(last.across[1], part.across[1])];
    }
  }
  return cells.map(({ from, to, across }) => ({ from, to, width: across[1] - across[0] }));
}

/** A connected patch of ink: its box (right and bottom exclusive) and how many pixels it has. */
export interface Component {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
}

/** The 8-connected components of a mask, whose ink is the bytes of this value, by runs and union-find. */
export function findComponents(mask: Uint8Array, width: number, height: number, ink = 1): Component[] {
  const parents: number[] = [];
  const [lefts, rights, rows]: [number[], number[], number[]] = [[], [], []];
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      const parent = parents[at] ?? at;
      parents[at] = parents[parent] ?? parent;
      at = parent;
    }
    return at;
  };

  let above = 0;
  let at = mask.indexOf(ink);
  for (let y = 0; y < height; y += 1) {
    const first = parents.length;
    const end = (y + 1) * width;
    while (at !== -1 && at < end) {
      lefts.push(at + width - end);
      while (at < end && mask[at] === ink) at += 1;
      rights.push(at + width - end);
      rows.push(y);
      parents.push(parents.length);
      at = mask.indexOf(ink, at);
    }
    for (let up = above, down = first; up < first && down < parents.length; ) {
      const [endAbove, endHere] = [rights[up] as number, rights[down] as number];
      if ((lefts[up] as number) <= endHere && (lefts[down] as number) <= endAbove) parents[root(down)] = root(up);
      if (endAbove < endHere) up += 1;
      else down += 1;
    }
    above = first;
  }

  const found = new Map<number, Component>();
  for (let run = 0; run < parents.length; run += 1) {
    const key = root(run);
    const [left, right, y] = [lefts[run] as number, rights[run] as number, rows[run] as number];
    const component = found.get(key);
    if (!component) found.set(key, { left, top: y, right, bottom: y + 1, area: right - left });
    else {
      component.left = Math.min(component.left, left);
      component.right = Math.max(component.right, right);
      component.bottom = y + 1;
      component.area += right - left;
    }
  }
  return [...found.values()];
}

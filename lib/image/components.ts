/** A connected patch of ink: its box (right and bottom exclusive) and how many pixels it has. */
export interface Component {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
}

/** The 8-connected components of a mask (any byte but 0 is ink), by runs and union-find. */
export function findComponents(mask: Uint8Array, width: number, height: number): Component[] {
  const parents: number[] = [];
  const runs: { left: number; right: number; y: number }[] = [];
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
  for (let y = 0; y < height; y += 1) {
    const first = runs.length;
    for (let x = 0; x < width; x += 1) {
      if (!mask[y * width + x]) continue;
      const left = x;
      while (x < width && mask[y * width + x]) x += 1;
      parents.push(runs.length);
      runs.push({ left, right: x, y });
    }
    for (let up = above, down = first; up < first && down < runs.length; ) {
      const [over, under] = [runs[up], runs[down]];
      if (!over || !under) break;
      if (over.left <= under.right && under.left <= over.right) parents[root(down)] = root(up);
      if (over.right < under.right) up += 1;
      else down += 1;
    }
    above = first;
  }

  const found = new Map<number, Component>();
  runs.forEach(({ left, right, y }, index) => {
    const key = root(index);
    const component = found.get(key);
    if (!component) found.set(key, { left, top: y, right, bottom: y + 1, area: right - left });
    else {
      component.left = Math.min(component.left, left);
      component.right = Math.max(component.right, right);
      component.bottom = y + 1;
      component.area += right - left;
    }
  });
  return [...found.values()];
}

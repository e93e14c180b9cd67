/** The value below which a share of what was counted lies; `counts` has one entry a value. */
export function quantileOf(counts: Uint32Array, share: number): number {
  const target = counts.reduce((sum, count) => sum + count, 0) * share;
  let seen = 0;
  for (let value = 0; value < counts.length; value += 1) {
    seen += counts[value] ?? 0;
    if (seen > target) return value;
  }
  return counts.length - 1;
}

/** The value below which a share of the values lies; undefined where there is none. */
export const quantile = (values: readonly number[], share: number): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

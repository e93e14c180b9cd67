/** One row of a table: what was measured, its floor in the same run, and what it must reach. */
export interface Row {
  name: string;
  floor?: number;
  value: number;
  unit: string;
  /** `×` the floor where there is one, else in the unit; undefined where nothing is promised. */
  most?: number;
  also?: string;
}

export const percentile = (all: readonly number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.ceil(all.length * share) - 1] ?? 0;

export const median = (all: readonly number[]): number => {
  const sorted = all.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

export const log = (text: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

const figure = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** Prints the rows as a table under a title, and as JSON with what else there is to say of the run. */
export function printRows(title: string, rows: readonly Row[], run: object): void {
  console.log(`\n${title}\n`);
  console.log('| what | floor | measured | ratio | must reach | |\n| --- | --- | --- | --- | --- | --- |');
  for (const { name, floor, value, unit, most, also = '' } of rows) {
    const ratio = floor === undefined ? undefined : value / floor;
    const limit = floor === undefined ? `${most} ${unit}` : `${most} ×`;
    const goal = most === undefined ? '–' : `≤ ${limit}${(ratio ?? value) <= most ? '' : ' missed'}`;
    const cells = [name, floor === undefined ? '–' : `${figure(floor)} ${unit}`, `${figure(value)} ${unit}`];
    console.log(`| ${[...cells, ratio === undefined ? '–' : `${figure(ratio)} ×`, goal, also].join(' | ')} |`);
  }
  const results = rows.map(({ name, floor, value, unit, most }) => ({
    name,
    floor,
    value,
    unit,
    most,
    met: most === undefined || (floor === undefined ? value : value / floor) <= most,
  }));
  console.log(JSON.stringify({ ...run, results }));
}

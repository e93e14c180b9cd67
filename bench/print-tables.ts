import { fieldNames, shareRight, type Tally, total } from './compare-fields.ts';
import { fieldsRight, judged, meanOfEight, noEdit, type Result, secondsPerCard, setOf } from './result.ts';

export function printFields(results: readonly Result[]): void {
  console.log(row('field', 'right', 'wrong', 'missing', 'invented', 'share'));
  for (const field of fieldNames) printTally(field, total(results.map(({ tallies }) => tallies[field])));
  printTally('all', total(results.flatMap(({ tallies }) => Object.values(tallies))));
}

function printTally(name: string, tally: Tally): void {
  console.log(row(name, tally.right, tally.wrong, tally.missing, tally.invented, percent(shareRight(tally))));
}

export function printSets(results: readonly Result[]): void {
  console.log(`\n${row('set', 'cards', 'fields', 'mean of 8', 'no edit', 'seconds')}`);
  for (const [set, inSet] of Map.groupBy(results, ({ label }) => setOf(label))) {
    printSet(set, inSet);
    for (const [group, inGroup] of Map.groupBy(inSet, ({ label }) => label.group)) if (group) printSet(`  ${group}`, inGroup);
  }
}

function printSet(name: string, results: readonly Result[]): void {
  const shares = [fieldsRight(results), meanOfEight(results), noEdit(results)].map(percent);
  console.log(row(name, results.length, ...shares, secondsPerCard(results).toFixed(2)));
}

/** Of the fields of each level how many are right, and how many of all right ones it has. */
export function printConfidence(results: readonly Result[]): void {
  console.log(`\n${row('confidence', 'fields', 'right', 'of right')}`);
  const all = judged(results);
  const right = all.filter((one) => one.right).length;
  for (const level of ['high', 'mid', 'low'] as const) {
    const own = all.filter(({ field }) => field.confidence === level);
    const ownRight = own.filter((one) => one.right).length;
    console.log(row(level, own.length, percent(ownRight / (own.length || 1)), percent(ownRight / (right || 1))));
  }
  console.log('');
}

/** Of the fields called sure how many are right, and how many of all right ones that is, by the least letter of a sure field. */
export function printCalibration(tried: readonly { least: number; results: readonly Result[] }[]): void {
  console.log(row('least letter', 'sure', 'right', 'of right'));
  for (const { least, results } of tried) {
    const all = judged(results);
    const sure = all.filter(({ field }) => field.confidence === 'high');
    const sureRight = sure.filter((one) => one.right).length;
    const ofRight = sureRight / (all.filter((one) => one.right).length || 1);
    console.log(row(String(least), sure.length, percent(sureRight / (sure.length || 1)), percent(ofRight)));
  }
}

/** What several ways made of the same pictures, set by set. */
export function printWays(title: string, ways: readonly { name: string; results: readonly Result[] }[]): void {
  const sets = [...new Set(ways.flatMap(({ results }) => results.map(({ label }) => setOf(label))))];
  console.log(row(title, ...sets, 'seconds'));
  for (const { name, results } of ways) {
    const shares = sets.map((set) => percent(fieldsRight(results.filter(({ label }) => setOf(label) === set))));
    console.log(row(name, ...shares, secondsPerCard(results).toFixed(2)));
  }
  console.log('');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = (name: string, ...cells: (string | number)[]): string =>
  name.padEnd(26) + cells.map((cell) => String(cell).padStart(10)).join('');

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type AcceptAlso,
  type CardFields,
  compareFields,
  type FieldName,
  fieldName,
  fieldNames,
  isRight,
  needsNoEdit,
  shareRight,
  type Tally,
  toCardFields,
  total,
} from './compare-fields.ts';
import { openReadingBrowser, type StoredCard } from './reading-browser.ts';

interface Label {
  id: string;
  file: string;
  kind?: string;
  group?: string;
  fields: CardFields;
  accept_also?: AcceptAlso;
}

interface Result {
  label: Label;
  read: CardFields;
  card: StoredCard;
  seconds: number;
  tallies: Record<FieldName, Tally>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'usage: npm run bench:cards -- DIR [--json FILE] [--limit N] [--only TEXT]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, limit: { type: 'string' }, only: { type: 'string' } },
});
/** Reads every picture of the folder with the product itself, and prints how much of each field came out right. */
async function measure(folder: string): Promise<void> {
  const extension = join(root, '.output/chrome-mv3');
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('The extension is not built: run `npm run build` first.');
  const { cards } = JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')) as { cards: Label[] };
  const labels = cards.filter(({ file }) => !values.only || file.includes(values.only)).slice(0, Number(values.limit ?? cards.length));

  const browser = await openReadingBrowser(extension, process.env.MEIBO_BROWSER ?? '/usr/bin/chromium');
  const results: Result[] = [];
  for (const label of labels) {
    const { card, seconds } = await browser.read({ name: label.file, buffer: await readFile(join(folder, label.file)) }, 120_000);
    const read = toCardFields(card.fields);
    results.push({ label, read, card, seconds, tallies: compareFields(label.fields, read, label.accept_also) });
    if (card.state !== 'read') console.log(`${label.id}: ${card.state} ${card.problem ?? ''}`);
  }
  const memory = await browser.peakMemory();
  await browser.close();

  printFields(results);
  printGroups(results);
  printConfidence(results);
  if (values.json) await writeFile(resolve(process.env.INIT_CWD ?? '.', values.json), JSON.stringify(results.map(toPrediction), null, 1));
  console.log(JSON.stringify(figures(results, memory)));
}

function printFields(results: readonly Result[]): void {
  console.log(row('field', 'right', 'wrong', 'missing', 'invented', 'share'));
  for (const field of fieldNames) printTally(field, total(results.map(({ tallies }) => tallies[field])));
  printTally('all', total(results.flatMap(({ tallies }) => Object.values(tallies))));
}

function printTally(name: string, tally: Tally): void {
  console.log(row(name, tally.right, tally.wrong, tally.missing, tally.invented, percent(shareRight(tally))));
}

function printGroups(results: readonly Result[]): void {
  console.log(`\n${row('set', 'cards', 'fields', 'no edit', 'seconds')}`);
  const sets = Map.groupBy(results, ({ label }) => label.kind ?? 'all');
  for (const [kind, inKind] of sets) {
    printSet(kind, inKind);
    for (const [group, inGroup] of Map.groupBy(inKind, ({ label }) => label.group)) if (group) printSet(`  ${group}`, inGroup);
  }
}

function printSet(name: string, results: readonly Result[]): void {
  console.log(row(name, results.length, percent(fieldsRight(results)), percent(noEdit(results)), secondsPerCard(results).toFixed(2)));
}

/** Of the fields that claim to be sure, how many are right. */
function printConfidence(results: readonly Result[]): void {
  console.log(`\n${row('confidence', 'fields', 'right')}`);
  for (const level of ['high', 'mid', 'low'] as const) {
    const fields = results.flatMap(({ label, card }) =>
      card.fields.filter(({ confidence }) => confidence === level).map((field) => isRight(field, label.fields, label.accept_also)),
    );
    console.log(row(level, fields.length, percent(fields.filter(Boolean).length / (fields.length || 1))));
  }
  console.log('');
}

function toPrediction({ label: { id, file }, read, card, seconds }: Result) {
  const confidence = Object.fromEntries(
    fieldNames.flatMap((name) => {
      const levels = card.fields.filter(({ field }) => fieldName(field) === name).map(({ confidence }) => confidence);
      const worst = (['low', 'mid', 'high'] as const).find((level) => levels.includes(level));
      return worst ? [[name, worst]] : [];
    }),
  );
  return { id, file, fields: read, confidence, seconds, lines: card.page?.lines };
}

function figures(results: readonly Result[], memory: number | undefined) {
  const scans = results.filter(({ label }) => label.kind === 'scan');
  const sure = results.flatMap(({ label, card }) =>
    card.fields.filter(({ confidence }) => confidence === 'high').map((field) => isRight(field, label.fields, label.accept_also)),
  );
  const figure = (value: number, goal: number, isMet: boolean) => ({ value: Math.round(value * 1000) / 1000, goal, met: isMet });
  const atLeast = (value: number, goal: number) => figure(value, goal, value >= goal);
  const atMost = (value: number, goal: number) => figure(value, goal, value <= goal);
  return {
    ...(scans.length > 0 && { fields_right_on_scans: atLeast(fieldsRight(scans), 0.8) }),
    fields_right: atLeast(fieldsRight(results), 0.8),
    cards_without_edit: atLeast(noEdit(results), 0.5),
    high_confidence_right: atLeast(sure.filter(Boolean).length / (sure.length || 1), 0.97),
    seconds_per_card: atMost(secondsPerCard(results), 3),
    ...(memory !== undefined && { peak_memory_mb: atMost(memory, 1000) }),
  };
}

const fieldsRight = (results: readonly Result[]): number => shareRight(total(results.flatMap(({ tallies }) => Object.values(tallies))));
const noEdit = (results: readonly Result[]): number => results.filter(({ tallies }) => needsNoEdit(tallies)).length / (results.length || 1);
const secondsPerCard = (results: readonly Result[]): number =>
  results.reduce((sum, { seconds }) => sum + seconds, 0) / (results.length || 1);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = (name: string, ...cells: (string | number)[]): string =>
  name.padEnd(16) + cells.map((cell) => String(cell).padStart(10)).join('');

const directory = positionals[0];
if (directory) await measure(resolve(process.env.INIT_CWD ?? '.', directory));
else {
  console.error(usage);
  process.exitCode = 2;
}

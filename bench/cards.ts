// `npm run bench:cards -- DIR`: reads every picture of DIR/labels.json with the built extension in a real Chromium, and
// prints how much of each field came out right. The last line is JSON.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fieldName, fieldNames } from './compare-fields.ts';
import { printCalibration, printConfidence, printFields, printSets, printWays } from './print-tables.ts';
import { openReadingBrowser, type StoredCard, type StoredLine } from './reading-browser.ts';
import { hasNativeTesseract, openWaysBrowser } from './reading-ways.ts';
import { fieldsRight, judged, type Label, noEdit, type Result, secondsPerCard, setOf, toResult } from './result.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `usage: npm run bench:cards -- DIR [--only TEXT] [--limit N] [--json FILE]
  --score NAME              keeps the figures of this run in bench/scores.json under this name
  --calibrate               how right sure fields are, by the least probable letter that a sure one may have
  --engine ppocr|tesseract  with this engine alone, without the product's queue
  --peers                   through tesseract.js as it comes, the command tesseract where there is one, and PP-OCR alone
  --steps                   with one step of the product more at a time`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    limit: { type: 'string' },
    only: { type: 'string' },
    engine: { type: 'string' },
    peers: { type: 'boolean' },
    steps: { type: 'boolean' },
    score: { type: 'string' },
    calibrate: { type: 'boolean' },
  },
});

const extension = join(root, '.output/chrome-mv3');
const chromium = process.env.MEIBO_BROWSER ?? '/usr/bin/chromium';

const peers = [
  { name: 'tesseract.js, plain', way: 'plain' },
  ...(hasNativeTesseract() ? [{ name: 'tesseract, the command', way: 'native' }] : []),
  { name: 'PP-OCR on the photo', way: 'ppocr-alone' },
  { name: 'Meibo', way: 'ppocr', isChecked: true },
];
const steps = [
  { name: 'photo, plain tesseract.js', way: 'plain' },
  { name: '+ card found, made flat', way: 'flat' },
  { name: '+ even light', way: 'even' },
  { name: '+ lines found by us', way: 'lines' },
  { name: '+ each language by itself', way: 'tesseract' },
  { name: '+ PP-OCR in its place', way: 'ppocr' },
  { name: '+ held against knowledge', way: 'ppocr', isChecked: true },
];

/** Reads the pictures with the product itself. */
async function readWithProduct(folder: string, labels: readonly Label[]) {
  const browser = await openReadingBrowser(extension, chromium);
  const results: Result[] = [];
  const cards = new Map<Result, StoredCard>();
  // The first card of a browser waits for the models; what is measured is the reading of one after another.
  if (labels[0]) await browser.read(join(folder, labels[0].file), 120_000);
  for (const label of labels) {
    const { card, seconds } = await browser.read(join(folder, label.file), 120_000);
    const result = toResult(label, card.fields, seconds);
    results.push(result);
    cards.set(result, card);
    if (card.state !== 'read') console.log(`${label.id}: ${card.state} ${card.problem ?? ''}`);
  }
  const memory = await browser.peakMemory();
  const lines = new Map<Result, StoredLine[]>();
  if (values.json) for (const [result, card] of cards) lines.set(result, await browser.linesOf(card));
  await browser.close();
  const faults = Map.groupBy(
    [...cards.values()].flatMap((card) => card.faults ?? []),
    (fault) => fault,
  );
  for (const [fault, all] of faults) console.log(`${fault}: ${all.length}`);
  if (values.json) {
    const predictions = results.map((result) => ({ ...toPrediction(result), faults: cards.get(result)?.faults, lines: lines.get(result) }));
    await writeFile(resolve(process.env.INIT_CWD ?? '.', values.json), JSON.stringify(predictions, null, 1));
  }
  return { results, memory };
}

/** Reads the pictures in other ways, one way after the other. */
async function readInWays(folder: string, labels: readonly Label[], ways: readonly { name: string; way: string; isChecked?: boolean }[]) {
  const browser = await openWaysBrowser(extension, chromium);
  const read: { name: string; results: Result[] }[] = [];
  for (const { name, way, isChecked } of ways) {
    const results: Result[] = [];
    for (const label of labels) {
      const { fields, checked, seconds } = await browser.read(way, join(folder, label.file));
      results.push(toResult(label, isChecked ? checked : fields, seconds));
    }
    await browser.end(way);
    read.push({ name, results });
  }
  await browser.close();
  return read;
}

const leasts = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99];

async function calibrate(folder: string, labels: readonly Label[]): Promise<void> {
  const browser = await openWaysBrowser(extension, chromium);
  const read: Result[][] = leasts.map(() => []);
  for (const label of labels) {
    const { calibration, seconds } = await browser.read('ppocr', join(folder, label.file), leasts);
    for (const [index, fields] of calibration.entries()) read[index]?.push(toResult(label, fields, seconds));
  }
  await browser.close();
  printCalibration(leasts.map((least, index) => ({ least, results: read[index] ?? [] })));
}

function toPrediction({ label: { id, file }, stored, read, seconds }: Result) {
  const confidence = Object.fromEntries(
    fieldNames.flatMap((name) => {
      const levels = stored.filter(({ field }) => fieldName(field) === name).map(({ confidence }) => confidence);
      const worst = (['low', 'mid', 'high'] as const).find((level) => levels.includes(level));
      return worst ? [[name, worst]] : [];
    }),
  );
  return { id, file, fields: read, confidence, seconds };
}

/** The goals are those of a set named like that; other sets are measured only. */
const goals: Readonly<Record<string, number>> = { photo: 0.88, scan: 0.94, real: 0.85 };

function figures(results: readonly Result[], memory?: number) {
  const figure = (value: number, goal: number | undefined, isMet: (value: number, goal: number) => boolean) => ({
    value: Math.round(value * 1000) / 1000,
    ...(goal !== undefined && { goal, met: isMet(value, goal) }),
  });
  const atLeast = (value: number, goal: number | undefined) => figure(value, goal, (one, other) => one >= other);
  const atMost = (value: number, goal: number) => figure(value, goal, (one, other) => one <= other);
  const bySet = Map.groupBy(results, ({ label }) => setOf(label));
  const all = judged(results);
  const sure = all.filter(({ field }) => field.confidence === 'high');
  const right = all.filter((one) => one.right);
  return {
    ...Object.fromEntries([...bySet].map(([set, own]) => [`fields_right_${set}`, atLeast(fieldsRight(own), goals[set])])),
    cards_without_edit: atLeast(noEdit(bySet.get('photo') ?? results), 0.3),
    high_confidence_right: atLeast(sure.filter((one) => one.right).length / (sure.length || 1), 0.99),
    right_ones_called_high: atLeast(right.filter(({ field }) => field.confidence === 'high').length / (right.length || 1), 0.7),
    seconds_per_card: atMost(secondsPerCard(results), 1.5),
    ...(memory !== undefined && { peak_memory_mb: atMost(memory, 500) }),
  };
}

function printAll(results: readonly Result[], memory?: number): void {
  printFields(results);
  printSets(results);
  printConfidence(results);
  console.log(JSON.stringify(figures(results, memory)));
}

async function measure(folder: string): Promise<void> {
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('The extension is not built: run `npm run build` first.');
  const { cards } = JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')) as { cards: Label[] };
  const labels = cards.filter(({ file }) => !values.only || file.includes(values.only)).slice(0, Number(values.limit ?? cards.length));

  if (values.peers) return printWays('peer', await readInWays(folder, labels, peers));
  if (values.calibrate) return calibrate(folder, labels);
  if (values.steps) return printWays('step', await readInWays(folder, labels, steps));
  if (values.engine) {
    const [read] = await readInWays(folder, labels, [{ name: values.engine, way: values.engine, isChecked: true }]);
    return printAll(read?.results ?? []);
  }
  const { results, memory } = await readWithProduct(folder, labels);
  printAll(results, memory);
  if (values.score) await keepScore(values.score, results, memory);
}

/** The figures of the last run of each name, so that a change for the worse is seen in the history. */
async function keepScore(name: string, results: readonly Result[], memory: number | undefined): Promise<void> {
  const file = join(root, 'bench/scores.json');
  const scores = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const own = Object.entries(figures(results, memory)).map(([key, { value }]) => [key, value]);
  await writeFile(file, `${JSON.stringify({ ...scores, [name]: { cards: results.length, ...Object.fromEntries(own) } }, null, 2)}\n`);
}

const [directory] = positionals;
if (directory && [undefined, 'ppocr', 'tesseract'].includes(values.engine)) await measure(resolve(process.env.INIT_CWD ?? '.', directory));
else {
  console.error(usage);
  process.exitCode = 2;
}

// `npm run bench:duplicates`: looks for the duplicates that were planted among 100,000 invented people, and prints how many
// were found, how long it took, and how long it takes to sort as many numbers as there are keys. The last line is JSON.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { inventPeople } from './invent-people.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '15' } } });
const [count, rounds] = [Number(values.people), Number(values.rounds)];

const { findDuplicates } = await load('lib/insight/find-duplicates.ts');
const { people, twins, namesakes } = inventPeople(count, Math.ceil(0.03 * count), Math.ceil(count / 100));
const keyCount = people.reduce((sum, { kana, emails, phones }) => sum + 1 + (kana ? 1 : 0) + emails.length + phones.length, 0);

let found = findDuplicates(people);
const value = fastest(() => {
  found = findDuplicates(people);
});
const floor = fastest(sorting(people.length));
const floorOfKeys = fastest(sorting(keyCount));

const certainties = new Map(found.map(({ one, other, certainty }) => [[one, other].sort().join(' '), certainty]));
const certaintyOf = ({ one, other }: { one: string; other: string }) => certainties.get([one, other].sort().join(' '));
const rows = (['email', 'phone', 'company'] as const).flatMap((shares) =>
  [false, true].map((isMisread) => {
    const planted = twins.filter((twin) => twin.shares === shares && twin.hasMisreadName === isMisread);
    const of = (certainty: string) => planted.filter((twin) => certaintyOf(twin) === certainty).length;
    return {
      shares: `${shares}${isMisread ? ', name misread' : ''}`,
      ...{ planted: planted.length, certain: of('certain'), likely: of('likely'), possible: of('possible') },
      found: percent(planted.filter(certaintyOf).length / planted.length),
    };
  }),
);
console.table(rows);
console.table([
  { what: `${found.length} pairs among ${people.length} people`, ms: round(value) },
  { what: `sorting ${people.length} numbers of 64 bits`, ms: round(floor) },
  { what: `sorting as many as there are keys, ${keyCount}`, ms: round(floorOfKeys) },
]);
const recall = twins.filter(certaintyOf).length / twins.length;
const falseCertain = namesakes.filter((pair) => certaintyOf(pair) === 'certain').length;
console.log(
  JSON.stringify({
    ...{ value: round(value), floor: round(floor), ratio: round(value / floor), floorOfKeys: round(floorOfKeys) },
    ...{ ratioOfKeys: round(value / floorOfKeys), recall: round(recall, 4), namesakes: namesakes.length, falseCertain },
  }),
);

/** The least time in milliseconds: the one that other programs disturbed least. */
function fastest(work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Sorts random numbers anew at every call; the copy they are sorted in is part of it. */
function sorting(length: number): () => void {
  const numbers = new BigUint64Array(length);
  const halves = new Uint32Array(numbers.buffer);
  for (let at = 0; at < halves.length; at += 16_384) crypto.getRandomValues(halves.subarray(at, at + 16_384));
  return () => void numbers.slice().sort();
}

function round(number: number, places = 2): number {
  return Number(number.toFixed(places));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The product's own code, as the browser runs it: one file of JavaScript. */
async function load(entry: string): Promise<typeof import('../lib/insight/find-duplicates')> {
  const folder = await mkdtemp(join(tmpdir(), 'meibo-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  });
  try {
    return await import(pathToFileURL(join(folder, 'entry.mjs')).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

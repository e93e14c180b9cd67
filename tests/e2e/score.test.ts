import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fieldsRight, type Label, setOf, toResult } from '@/bench/result';
import scores from '@/bench/scores.json';
import type { Card } from '@/lib/domain/card';
import { readRows } from '@/scripts/lib/read-rows';
import { openApp } from './support/cards';
import { launchExtension } from './support/extension';

// Drawn by `npm run bench:draw -- tests/fixtures/cards --seed 3 --count 8`; the score by
// `npm run bench:cards -- tests/fixtures/cards --score sample`.
const folder = fileURLToPath(new URL('../fixtures/cards/', import.meta.url));
const mostDrop = 0.02;

test('a fixed sample of cards is read as well as the last score says, to two points', async () => {
  const { cards: labels } = JSON.parse(await readFile(`${folder}labels.json`, 'utf8')) as { cards: Label[] };
  const extension = await launchExtension({ build: 'chrome-mv3' });
  try {
    const app = await openApp(extension, '/cards');
    const files = labels.map(async ({ file }) => ({ name: file, mimeType: 'image/jpeg', buffer: await readFile(folder + file) }));
    await app
      .locator('input[type=file]')
      .first()
      .setInputFiles(await Promise.all(files));
    await app.locator(`li[data-state=read] >> nth=${labels.length - 1}`).waitFor({ timeout: 220_000 });

    const read = (await app.evaluate(readRows, 'cards')) as Card[];
    const results = labels.map((label) => toResult(label, read.find(({ fileName }) => fileName === label.file)?.fields ?? [], 0));
    for (const [set, own] of Map.groupBy(results, ({ label }) => setOf(label))) {
      const before = scores.sample[`fields_right_${set}` as 'fields_right_scan' | 'fields_right_photo'];
      expect(fieldsRight(own), set).toBeGreaterThan(before - mostDrop);
    }
  } finally {
    await extension.close();
  }
}, 240_000);

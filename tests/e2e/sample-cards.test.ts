import { expect, test } from 'vitest';
import type { Card } from '@/lib/domain/card';
import samples from '@/samples/samples.json';
import { readRows } from '@/scripts/lib/read-rows';
import { openApp } from './support/cards';
import { launchExtension } from './support/extension';

/** What a new user sees first: these three are offered by the app. */
const offered = ['hotaruno.png', 'hakuto.png', 'larkmoor.png'];

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

test('the cards that the app offers to a new user are read without a mistake', async () => {
  const extension = await launchExtension({ build: 'chrome-mv3' });
  try {
    const app = await openApp(extension);
    await app.locator('[data-action=samples]').click();
    await app.locator(`li[data-state=read] >> nth=${offered.length - 1}`).waitFor({ timeout: 60_000 });

    const cards = (await app.evaluate(readRows, 'cards')) as Card[];
    for (const name of offered) {
      const read = cards.find(({ fileName }) => fileName === name)?.fields ?? [];
      const expected: Partial<Record<string, string[]>> = samples.find(({ file }) => file === name)?.fields ?? {};
      const lines = Object.entries(expected).flatMap(([field, values = []]) => values.map((value) => `${field}: ${plain(value)}`));
      expect(read.map(({ field, value }) => `${field}: ${plain(value)}`).toSorted(), name).toEqual(lines.toSorted());
    }
  } finally {
    await extension.close();
  }
});

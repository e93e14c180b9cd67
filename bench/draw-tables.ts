// `npm run bench:tables -- DIR [--count 10] [--seed 1]`: draws photos of one to eight invented cards on a table, `count` of
// each, with the true corners of every card in `tables.json`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { asTable, designCard } from './design.ts';
import { createChance, inventPerson } from './invent.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run bench:tables -- DIR [--count 10] [--seed 1]');
  process.exit(1);
}

const chance = createChance(Number(values.seed));
const browser = await chromium.launch({ executablePath: process.env.MEIBO_BROWSER ?? '/usr/bin/chromium' });
// Twelve megapixels, as phones take them.
const camera = await browser.newPage({ viewport: { width: 1000, height: 750 }, deviceScaleFactor: 4 });
const tables = [];
await mkdir(resolve(folder), { recursive: true });
for (let cards = 1; cards <= 8; cards++) {
  for (let count = 0; count < Number(values.count); count++) {
    const designs = Array.from({ length: cards }, () => designCard(chance, inventPerson(chance, chance.is(0.15) ? 'en' : 'ja')));
    await camera.setContent(asTable(chance, designs));
    const file = `${cards}-${String(count).padStart(2, '0')}.jpg`;
    await camera.screenshot({ path: join(folder, file), type: 'jpeg', quality: 80 });
    tables.push({ file, cards: await camera.evaluate(cornersOfCards) });
  }
}
await browser.close();
await writeFile(join(folder, 'tables.json'), JSON.stringify(tables));
console.log(`${tables.length} photos in ${folder}`);

/** The corners of each card that is wholly in view, clockwise from its own top left, in pixels of the screenshot. */
function cornersOfCards(): { x: number; y: number }[][] {
  const isInView = ({ x, y }: { x: number; y: number }) =>
    x >= 0 && y >= 0 && x <= innerWidth * devicePixelRatio && y <= innerHeight * devicePixelRatio;
  const cards = [...document.querySelectorAll('.card')].map((card) =>
    ['left:0;top:0', 'right:0;top:0', 'right:0;bottom:0', 'left:0;bottom:0'].map((place) => {
      const mark = document.createElement('i');
      mark.style.cssText = `position:absolute;width:0;height:0;${place}`;
      card.append(mark);
      const { x, y } = mark.getBoundingClientRect();
      return { x: x * devicePixelRatio, y: y * devicePixelRatio };
    }),
  );
  return cards.filter((corners) => corners.every(isInView));
}

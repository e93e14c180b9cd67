// `npm run bench:draw -- DIR [--count 40] [--seed 1]`: draws cards that nobody has seen before, each as a scan and as a
// photo, with their labels, for `npm run bench:cards -- DIR`. Another seed gives other people, layouts and tables.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { asPhoto, asScan, designCard } from './design.ts';
import { createChance, inventPerson } from './invent.ts';
import { shrinkToFit } from './shrink-to-fit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run bench:draw -- DIR [--count 40] [--seed 1]');
  process.exit(1);
}

const chance = createChance(Number(values.seed));
const browser = await chromium.launch({ executablePath: process.env.MEIBO_BROWSER ?? '/usr/bin/chromium' });
// 300 dpi for the scan; the photo shows the card at about 350 dpi with the table around it.
const scanner = await browser.newPage({ viewport: { width: 344, height: 208 }, deviceScaleFactor: 3.125 });
const camera = await browser.newPage({ viewport: { width: 520, height: 390 }, deviceScaleFactor: 3.6 });
const cards = [];

for (const kind of ['scan', 'photo']) await mkdir(join(resolve(folder), kind), { recursive: true });
for (let count = 0; count < Number(values.count); count++) {
  const person = inventPerson(chance, chance.is(0.15) ? 'en' : 'ja');
  const design = designCard(chance, person);
  const name = String(count).padStart(3, '0');
  await scanner.setContent(asScan(design));
  await scanner.evaluate(shrinkToFit);
  await scanner.screenshot({ path: join(folder, 'scan', `${name}.jpg`), type: 'jpeg', quality: 90 });
  await camera.setContent(asPhoto(chance, design));
  await camera.evaluate(shrinkToFit);
  await camera.screenshot({ path: join(folder, 'photo', `${name}.jpg`), type: 'jpeg', quality: 72 });
  for (const kind of ['scan', 'photo']) {
    const accept_also = design.group === 'bilingual' ? { name: [person.romaji], company: [person.englishCompany] } : {};
    cards.push({
      id: `${kind}-${name}`,
      file: `${kind}/${name}.jpg`,
      language: person.language,
      kind,
      group: design.group,
      fields: design.printed ?? person.fields,
      accept_also,
    });
  }
}
await browser.close();
await writeFile(
  join(folder, 'labels.json'),
  JSON.stringify({ version: 1, cards: cards.sort((a, b) => a.id.localeCompare(b.id)) }, null, 1),
);
console.log(`${cards.length} pictures of ${values.count} cards in ${folder}`);

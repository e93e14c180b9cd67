// Draws the sample cards and the icons: samples/cards/*.html → public/samples/*.png, samples/icon/*.svg → public/icon/*.png.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from './lib/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findChromium();
const browser = await chromium.launch(executablePath ? { executablePath } : {});

const cards = await browser.newPage({ viewport: { width: 546, height: 330 }, deviceScaleFactor: 2 });
for (const file of (await readdir(`${root}samples/cards`)).filter((name) => name.endsWith('.html'))) {
  await cards.goto(pathToFileURL(`${root}samples/cards/${file}`).href);
  await cards.screenshot({ path: `${root}public/samples/${file.replace('.html', '.png')}` });
}

const icons = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  const svg = await readFile(`${root}samples/icon/${size <= 32 ? 'icon-small' : 'icon'}.svg`, 'utf8');
  await icons.setViewportSize({ width: size, height: size });
  await icons.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await icons.screenshot({ path: `${root}public/icon/${size}.png`, omitBackground: true });
}

await browser.close();

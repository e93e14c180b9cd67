// `npm test`: sets up, builds, and runs everything. `npm test -- unit types` runs only these parts.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { findChromium } from './lib/browser.mjs';
import { fail, root, run, say } from './lib/command.mjs';
import { install } from './lib/install.mjs';
import { runVitest } from './lib/vitest.mjs';
import { installSystemPackages } from './setup.mjs';

/** The webmails that the tests start on this machine; the extension is built for them as if the user had switched them on. */
const testHosts = 'http://127.0.0.1:18081/*';

const script =
  (name, ...args) =>
  async () =>
    (await run('npm', ['run', '--silent', name, ...args])) === 0 ? { passed: 1 } : { failed: 1 };

const parts = {
  types: script('types'),
  lint: script('lint'),
  unused: script('unused'),
  unit: (node) => runVitest(node, 'unit'),
  browser: (node) => withChromium(node, 'browser', '.browser.test.'),
  build: async () =>
    addUp([
      await script('build', '--', '--level', 'warn')(),
      await script('build:e2e', '--', '--hosts', testHosts)(),
      await script('build:edge', '--', '--level', 'warn')(),
      await script('build:firefox', '--', '--level', 'warn')(),
    ]),
  e2e: (node) => withChromium(node, 'e2e', 'e2e/'),
};

/** One after the other, and at last two rows at once: end-to-end tests wait for their browsers most of the time. */
const order = [[['types', 'lint', 'unused', 'build']], [['unit', 'browser'], ['e2e']]];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) fail(`There is no part named ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);

try {
  findChromium();
} catch (error) {
  fail(error.message);
}
const node = await install();
await installSystemPackages('test');

const results = [];
for (const rows of order) await Promise.all(rows.map(runRow));

const { passed, failed, skipped } = addUp(results);
if (skipped.length > 0) say(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
const isComplete = skipped.length === 0 || !env.CI || env.CI === 'false';
if (!isComplete) say('With CI set, a skipped test is a failure.');
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exit(failed === 0 && isComplete ? 0 : 1);

async function runRow(names) {
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`\n── ${name}`);
    const result = { passed: 0, failed: 0, skipped: [], ...(await parts[name](node)) };
    if (result.failed > 0) say(`── ${name}: ${result.failed} failed`);
    results.push(result);
  }
}

function addUp(all) {
  return {
    passed: all.reduce((sum, { passed = 0 }) => sum + passed, 0),
    failed: all.reduce((sum, { failed = 0 }) => sum + failed, 0),
    skipped: all.flatMap(({ skipped = [] }) => skipped),
  };
}

/** The tests of a project that needs a browser; without one each of its files counts as skipped. */
function withChromium(node, project, mark) {
  const browser = findChromium();
  if (browser) return runVitest(node, project, { MEIBO_BROWSER: browser });
  const files = readdirSync(join(root, 'tests'), { recursive: true }).filter(
    (path) => path.replaceAll('\\', '/').includes(mark) && /\.test\.tsx?$/.test(path),
  );
  return { skipped: files.map((path) => `tests/${path}: no Chromium-family browser was found or could be installed`) };
}

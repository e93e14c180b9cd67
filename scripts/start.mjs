// `npm start`: from a fresh clone to the open app, on plain Node 20 and nothing installed. What it does then is in run.ts.
import { resolve } from 'node:path';
import { cwd, env, platform } from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { fail, run } from './lib/command.mjs';
import { install } from './lib/install.mjs';
import { installSystemPackages } from './setup.mjs';

const usage = `npm start                              opens a browser with the extension and its app
npm start -- --profile DIR             the same, and keeps what you enter in DIR
npm start -- --headless                reads a sample card and shows its owner beside a mail, unattended
npm start -- --headless --card FILE    the same with a picture of your own
npm start -- --headless --json         the same; only JSON on stdout (with npm start --silent)
MEIBO_BROWSER=/path/to/browser         chooses the browser`;

const options = {
  headless: { type: 'boolean' },
  json: { type: 'boolean' },
  card: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean' },
};

const { values } = readArguments();
if (values.help) {
  console.log(usage);
  process.exit();
}

// A MEIBO_BROWSER that is not there is said at once, not after minutes of installing.
findBrowser();
const node = await install();
await installSystemPackages('start');
const browser =
  findBrowser() ??
  fail('No browser was found: please install Chromium, Chrome, Edge or Brave, or name one with MEIBO_BROWSER=/path/to/browser.');
if (!(await ensureBuilt())) fail('The extension could not be built; what the build said is above.');

const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const isHeadless = values.headless || values.json || values.card !== undefined || !hasDisplay;
// Ctrl+C reaches run.ts as well, which closes the browser and clears up; this process waits for it.
process.on('SIGINT', () => undefined);
// npm starts scripts in the project's folder, and names where it was called itself.
const toPath = (path) => path && resolve(env.INIT_CWD ?? cwd(), path);
const settings = JSON.stringify({
  browser,
  isHeadless,
  isJson: values.json ?? false,
  card: toPath(values.card),
  profile: toPath(values.profile),
});
process.exit(
  await run(node, ['--disable-warning=ExperimentalWarning', '--experimental-strip-types', 'scripts/run.ts', settings], {
    stdout: 'inherit',
  }),
);

function readArguments() {
  try {
    return parseArgs({ options });
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`);
  }
}

function findBrowser() {
  try {
    return findChromium();
  } catch (error) {
    return fail(error.message);
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';
import { findChromium, findFirefox } from './lib/browser.mjs';
import { run, say } from './lib/command.mjs';

const isInstalled = (name) => /^Status: install ok installed$/m.test(spawnSync('dpkg', ['--status', name], { encoding: 'utf8' }).stdout);

/** What the project uses beyond npm packages, by its name in Debian. The one list of them. */
const packages = [
  { name: 'chromium', for: ['start', 'test'], isThere: findChromium },
  { name: 'fonts-noto-cjk', for: ['start', 'test'] }, // Japanese text in screenshots.
  { name: 'chromium-l10n', for: ['test'] },
  { name: 'firefox-esr', for: ['test'], isThere: findFirefox },
  { name: 'firefox-esr-l10n-ja', for: ['test'] },
];

/** On Debian as root, installs what is missing for `start` or `test`. Elsewhere, and where it fails, only says what is missing. */
export async function installSystemPackages(purpose) {
  const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query');
  if (!isDebian || getuid?.() !== 0) return;

  const missing = packages.filter((one) => one.for.includes(purpose) && !(one.isThere ?? isInstalled)(one.name)).map(({ name }) => name);
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} …`);
  if (await aptInstall(missing)) return;

  // The lists of a fresh machine are empty or old; and one package nobody offers must not keep the others away.
  await run('apt-get', ['update', '-qq']);
  for (const name of missing) {
    if (!(await aptInstall([name]))) say(`${name} could not be installed.`);
  }
}

const aptInstall = async (names) =>
  (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env: { DEBIAN_FRONTEND: 'noninteractive' } })) ===
  0;

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { fail, root, run, say } from './command.mjs';

const needed = [22, 12];

/**
 * Installs the packages where they are missing or older than the lock file, and gives the Node to run the project
 * with. Ends the process with one sentence where either cannot be had.
 */
export async function install() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed) || statSync(lock).mtimeMs > statSync(installed).mtimeMs) {
    say('Installing the packages …');
    if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0)
      fail('The packages could not be installed; what npm said is above.');
  }
  const node = findNode();
  // Packages may have been installed without their scripts; the types of the project come from one.
  if (!existsSync(join(root, '.wxt/tsconfig.json')) && (await run('npm', ['run', '--silent', 'postinstall'])) !== 0) {
    fail('WXT could not prepare the project; what it said is above.');
  }
  return node;
}

function findNode() {
  // On Linux a Node of its own comes with the packages.
  const own = join(root, 'node_modules/.bin/node');
  const candidates = platform === 'win32' ? [execPath] : [own, execPath];
  const node = candidates.find((program) => existsSync(program) && isNewEnough(program));
  return (
    node ??
    fail(
      `Meibo is built with Node ${needed.join('.')} or newer, and this is ${process.version}: please install it from https://nodejs.org.`,
    )
  );
}

function isNewEnough(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

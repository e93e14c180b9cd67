import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './command.mjs';

const sources = ['components', 'entrypoints', 'lib', 'locales', 'modules', 'public', 'package-lock.json', 'wxt.config.ts'];

/** Builds the extension where the build is missing or older than what it is made of. Whether it is there in the end. */
export async function ensureBuilt() {
  const manifest = join(root, '.output/chrome-mv3/manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...sources.map((source) => newest(join(root, source))))) return true;
  say('Building the extension …');
  return (await run('npm', ['run', '--silent', 'build', '--', '--level', 'warn'])) === 0;
}

/** When the youngest file of a folder was written. A folder's own time tells of files that are gone. */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

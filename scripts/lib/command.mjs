import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Says something to the person at the terminal. Never on stdout, which belongs to results. */
export const say = (text) => console.error(text);

/** Ends the process with a sentence. */
export function fail(sentence) {
  say(sentence);
  process.exit(1);
}

/**
 * Runs a program in the project's folder, the project's own programs first, and gives its exit code (1 where it could
 * not be started). What it writes goes to stderr, so that stdout stays clean.
 */
export function run(program, args, { env: extra = {}, stdout = 2 } = {}) {
  const path = [join(root, 'node_modules/.bin'), env.PATH].join(delimiter);
  return new Promise((resolve) => {
    // On Windows npm is a .cmd file, which only a shell can start.
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', stdout, 2],
      env: { ...env, ...extra, PATH: path },
      shell: platform === 'win32' && program === 'npm',
    });
    child.on('error', (error) => {
      say(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

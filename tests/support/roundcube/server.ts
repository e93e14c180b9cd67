import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { getuid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type Skin = 'elastic' | 'larry';

interface Roundcube {
  url: string;
  user: string;
  password: string;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Installs what the server needs; the answer is undefined, or a sentence that says why it cannot be started here. */
export async function findObstacle(): Promise<string | undefined> {
  if (platform() !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'The real Roundcube runs on Debian only.';
  if (getuid?.() !== 0) return 'The real Roundcube is started by root only: its parts run as users of their own.';
  try {
    await run(script('./up.sh'), ['packages']);
    return undefined;
  } catch (error) {
    return `Roundcube's packages could not be installed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A real Roundcube with the mails of `tests/support/mailbox`, fresh at every start. One can run at a time. */
export async function startRoundcube(skin: Skin): Promise<Roundcube> {
  const { stdout } = await run(script('./up.sh'), { env: { ...process.env, SKIN: skin } });
  const [url, user, password] = stdout.trim().split(' ');
  if (!url || !user || !password) throw new Error(`up.sh said: ${stdout}`);
  return { url, user, password, stop: async () => void (await run(script('./down.sh'))) };
}

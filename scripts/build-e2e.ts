import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// `npm run build:e2e -- --hosts "http://127.0.0.1:18081/*,…"` builds .output/chrome-mv3-e2e: the shipped extension, with
// the named hosts granted and switched on as a user would do it by hand (see wxt.config.ts and the background).

const { values } = parseArgs({ options: { hosts: { type: 'string', default: '' } } });

const { status } = spawnSync('npx', ['wxt', 'build', '--mode', 'e2e'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, MEIBO_E2E_HOSTS: values.hosts },
});
process.exit(status ?? 1);

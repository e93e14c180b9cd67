import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findChromium } from '@/scripts/lib/browser.mjs';
import { toTable } from '@/scripts/lib/table';

const runScript = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

test('a word nobody knows is answered with what there is, and nothing is started', () => {
  expect(runScript('scripts/start.mjs', '--hedless')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('npm start -- --headless'),
  });
  expect(runScript('scripts/test.mjs', 'unti')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('types, lint, unused, unit'),
  });
  expect(runScript('scripts/start.mjs', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('MEIBO_BROWSER') });
});

describe.skipIf(process.platform !== 'linux')('a browser is found', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** A folder with programs of these names. */
  function folderWith(...names: string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'meibo-bin-'));
    for (const name of names) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), 0o755);
    }
    return folder;
  }

  test('where MEIBO_BROWSER says, by path or by name', () => {
    const folder = folderWith('my-browser', 'chromium');
    vi.stubEnv('PATH', folder);
    vi.stubEnv('MEIBO_BROWSER', join(folder, 'my-browser'));
    expect(findChromium()).toBe(join(folder, 'my-browser'));
    vi.stubEnv('MEIBO_BROWSER', 'my-browser');
    expect(findChromium()).toBe(join(folder, 'my-browser'));
  });

  test('and a MEIBO_BROWSER that is not there is said, not passed over', () => {
    vi.stubEnv('MEIBO_BROWSER', '/nowhere/browser');
    expect(() => findChromium()).toThrow('/nowhere/browser');
  });

  test.each([
    [['google-chrome', 'chromium'], 'chromium'],
    [['microsoft-edge', 'brave-browser'], 'microsoft-edge'],
    [['brave-browser'], 'brave-browser'],
  ])('of %j it is %s', (names, chosen) => {
    vi.stubEnv('MEIBO_BROWSER', '');
    const folder = folderWith(...names);
    vi.stubEnv('PATH', folder);
    expect(findChromium()).toBe(join(folder, chosen));
  });
});

test('a table is aligned in Japanese too', () => {
  expect(
    toTable([
      ['field', 'value', 'confidence'],
      ['name', '高橋 直人', 'high'],
      ['email', 'a@b.example', 'low'],
    ]),
  ).toBe(['field  value        confidence', 'name   高橋 直人    high', 'email  a@b.example  low'].join('\n'));
});

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shellEnv } from './support/shell-env';

const start = (...args: string[]) =>
  spawnSync('node', ['scripts/start.mjs', '--headless', ...args], { encoding: 'utf8', env: shellEnv, timeout: 85_000 });

test('npm start without a display reads a card and finds its owner beside a mail', () => {
  const { status, stdout, stderr } = start('--json');
  expect(status, stderr).toBe(0);
  const outcome = JSON.parse(stdout);
  expect(outcome).toMatchObject({
    isRight: true,
    saved: { name: '高橋 直人', email: 'n.takahashi@hotaruno.example' },
    panel: { state: 'contact', name: '高橋 直人', address: 'n.takahashi@hotaruno.example', via: 'gmail' },
  });
  expect(outcome.fields).toContainEqual({ field: 'phone', value: '03-0241-5830', confidence: 'high' });
  for (const name of ['app.png', 'mail.png', 'panel.png']) expect(statSync(join(outcome.screenshots, name)).size).toBeGreaterThan(5000);
});

test.each([
  ['a file that is no photo', 'package.json'],
  ['a file that is not there', 'no-such-card.png'],
])('%s ends it with a sentence and a failure', (_, card) => {
  const { status, stdout, stderr } = start('--card', card);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(card);
});

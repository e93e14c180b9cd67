import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageScripts } from '@/lib/messages';
import { hosts as listedHosts } from '@/lib/webmail/hosts';
import { shellEnv } from './support/shell-env';

/** The detector comes only to sites that the user switched on and no adapter knows; who else is named, on the press of a button. */
const mostBytes: Record<string, number> = { '/guess.js': 44_000, '/named.js': 28_500 };

const read = (path: string): string => readFileSync(path, 'utf8');

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => statSync(path).isFile());

const hosts: string[] = Object.values(listedHosts).flat().toSorted();
const common = ['storage', 'unlimitedStorage', 'scripting', 'activeTab'];

describe.each([
  ['chrome', [...common, 'sidePanel', 'offscreen', 'alarms']],
  ['firefox', common],
])('the extension for %s', (name, permissions) => {
  const folder = `.output/${name}-mv3`;
  const manifest = JSON.parse(read(`${folder}/manifest.json`));

  test('asks for these permissions and no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(permissions.toSorted());
    expect(manifest.host_permissions.toSorted()).toEqual(hosts);
    expect(manifest.optional_host_permissions.toSorted()).toEqual(['http://*/*', 'https://*/*']);
    const policy = String(manifest.content_security_policy?.extension_pages).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self' blob: data:"]),
    );
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('reads the pages of the webmails, in all their frames, and never a blank one', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script.matches.toSorted()).toEqual(hosts);
    expect(script.all_frames).toBe(true);
    expect(script.match_about_blank ?? script.match_origin_as_fallback ?? false).toBe(false);
  });

  test.each(pageScripts)('puts little into other people’s pages: %s', (script) => {
    expect(statSync(`${folder}${script}`).size).toBeLessThanOrEqual(mostBytes[script] ?? 12_000);
  });

  test('fetches no code from anywhere', () => {
    const texts = filesOf(folder).filter((path) => /\.(m?js|html|css|json)$/.test(path));
    expect(texts.length).toBeGreaterThan(5);
    for (const path of texts) {
      const text = read(path);
      expect(text.match(/(jsdelivr|unpkg|cdnjs|esm\.sh|skypack|googleapis|gstatic|cloudflare)[\w.-]*/g), path).toBeNull();
      expect(
        text.match(/(<script[^>]+src=|<link[^>]+href=|import\(|importScripts\(|@import\s+(url\()?)["'`]?(https?:)?\/\/[^"'`)]*/g),
        path,
      ).toBeNull();
    }
  });

  test('carries both languages, its icons, the models and the samples', () => {
    const files = filesOf(folder).map((path) => path.slice(folder.length + 1));
    expect(files).toEqual(
      expect.arrayContaining([
        '_locales/ja/messages.json',
        '_locales/en/messages.json',
        'icon/16.png',
        'icon/128.png',
        'ocr/ppocr.onnx',
        'ocr/ppocr.txt',
        'ocr/ort-wasm-simd-threaded.wasm',
        'ocr/jpn.traineddata.gz',
        'ocr/eng.traineddata.gz',
        'samples/hotaruno.png',
      ]),
    );
    expect(Object.values(manifest.icons)).toEqual(expect.arrayContaining(['icon/128.png']));
  });
});

test('two builds of the same source are the same zip', { timeout: 180_000 }, () => {
  const [first, second] = [zipHash(), zipHash()];
  expect(second).toBe(first);
});

function zipHash(): string {
  const { status, stderr } = spawnSync('npx', ['wxt', 'zip'], { encoding: 'utf8', env: shellEnv, shell: process.platform === 'win32' });
  expect(status, stderr).toBe(0);
  const { version } = JSON.parse(read('package.json'));
  return createHash('sha256')
    .update(readFileSync(`.output/meibo-${version}-chrome.zip`))
    .digest('hex');
}

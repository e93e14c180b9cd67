import { defineConfig } from 'wxt';
import { hosts } from './lib/webmail/hosts';

const webmailMatches: string[] = Object.values(hosts).flat();

/** Hosts that a test build may read without asking, as `npm run build:e2e -- --hosts` passes them on. */
const e2eHosts = (process.env.MEIBO_E2E_HOSTS ?? '').split(',').filter(Boolean);

/** What an extension page may load: its own files and what it made itself. The browser refuses every other request. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self' blob: data:",
  "object-src 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'ja',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen', 'alarms']),
    ],
    host_permissions: mode === 'e2e' ? [...webmailMatches, ...e2eHosts] : webmailMatches,
    // An unlisted script and not one of WXT's content scripts, whose wrapper is a third of all that comes into other people's pages.
    content_scripts: [{ matches: webmailMatches, js: ['webmail.js'], all_frames: true }],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Threads of the reading engine share memory, which Chromium gives only to isolated pages; Firefox has no such keys.
    ...(browser === 'firefox'
      ? {}
      : { cross_origin_embedder_policy: { value: 'require-corp' }, cross_origin_opener_policy: { value: 'same-origin' } }),
    content_security_policy: { extension_pages: policy },
    action: { default_title: '__MSG_extName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'meibo@meibo.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  vite: ({ mode }) => ({
    define: { 'import.meta.env.MEIBO_E2E_HOSTS': JSON.stringify(mode === 'e2e' ? e2eHosts : []) },
    build: { target: 'es2022' },
  }),
});

import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env.MEIBO_BROWSER ?? '/usr/bin/chromium';
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.*', 'tests/e2e/**'],
          testTimeout: 60_000, // A busy machine is slow, not wrong.
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        resolve: { alias },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // What is first found while a test runs would load its page anew.
        optimizeDeps: { include: ['dexie', 'preact/hooks', 'zod', 'zxing-wasm/reader'] },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          // Two files at once take as long in one browser.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Else it asks a server about every form, which is never reached; with thousands of those it opens no page any more.
            provider: playwright({ launchOptions: { executablePath, args: ['--disable-features=AutofillServerCommunication'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

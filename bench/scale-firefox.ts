import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFirefox } from '../tests/e2e/support/firefox.ts';
import { addBench, type ScaleBrowser } from './scale-browser.ts';

/** Starts Firefox with the extension and the bench's page in it. */
export async function openScaleFirefox(built: string, executablePath: string): Promise<ScaleBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'meibo-bench-'));
  const extension = join(folder, 'extension');
  await addBench(built, extension);
  const firefox = await launchFirefox(executablePath, extension, {
    // Its clock tells whole milliseconds otherwise.
    'privacy.reduceTimerPrecision': false,
  });
  return {
    async openBench() {
      const { page } = await firefox.open('bench/index.html', 'html[data-ready]');
      return {
        evaluate: (work, argument) => page.evaluate(work as () => never, argument as never),
        heap: async () => undefined,
        close: () => page.close(),
      };
    },
    async close() {
      await firefox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

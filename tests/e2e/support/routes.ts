import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright';

/**
 * Serves the hand-written pages of a webmail at its true address: `<origin>/…/<file>.html` is that file. The browser never
 * reaches the real one.
 */
export async function serveWebmail(context: BrowserContext, origin: string, webmail: string): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1);
    const path = fileURLToPath(new URL(`../../fixtures/webmail/${webmail}/${file}`, import.meta.url));
    const body = await readFile(path, 'utf8').catch(() => undefined);
    await route.fulfill(
      body === undefined ? { status: 404, contentType: 'text/html', body: 'Not here.' } : { contentType: 'text/html; charset=utf-8', body },
    );
  });
}

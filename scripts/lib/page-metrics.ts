import type { Page } from 'playwright';

/** What the browser counts for a page, by the protocol's own names (`Nodes`, `JSEventListeners`, `JSHeapUsedSize`), after its garbage is gone. */
export async function readMetrics(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

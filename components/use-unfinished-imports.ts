import { useEffect, useState } from 'preact/hooks';
import { hasBatch } from '@/lib/db/changes';
import { readSetting, type StartedImport, writeSetting } from '@/lib/settings';
import { useWorkspace } from './workspace';

/** An import that was cut off, and whether all of it was written all the same. */
interface CutOffImport extends StartedImport {
  isWritten: boolean;
}

const lockOf = (batchId: string): string => `import-${batchId}`;

/** Keeps in mind that an import is going on, as long as it does: when the browser ends in its middle, the next start can say so. */
export async function noteImport(started: StartedImport, work: () => Promise<void>): Promise<void> {
  // The lock goes with the page, whatever ends it; the note stays.
  await navigator.locks.request(lockOf(started.batchId), async () => {
    await change((all) => [...all, started]);
    await work();
    await change((all) => all.filter(({ batchId }) => batchId !== started.batchId));
  });
}

/** Imports that were cut off, and how to forget them. */
export function useUnfinishedImports(): { imports: readonly CutOffImport[]; forget(): void } {
  const { context, attempt } = useWorkspace();
  const [imports, setImports] = useState<readonly CutOffImport[]>([]);
  useEffect(() => {
    void attempt(async () => {
      const { held = [] } = await navigator.locks.query();
      const isRunning = ({ batchId }: StartedImport) => held.some(({ name }) => name === lockOf(batchId));
      const left = (await readSetting('imports')).filter((one) => !isRunning(one));
      setImports(await Promise.all(left.map(async (one) => ({ ...one, isWritten: await hasBatch(context.db, one.batchId) }))));
    });
  }, []);
  const forget = () => {
    const ids = new Set(imports.map(({ batchId }) => batchId));
    void attempt(async () => {
      await change((all) => all.filter(({ batchId }) => !ids.has(batchId)));
      setImports([]);
    });
  };
  return { imports, forget };
}

/** Two pages may do so at once. */
const change = (next: (all: StartedImport[]) => StartedImport[]): Promise<void> =>
  navigator.locks.request('imports', async () => writeSetting('imports', next(await readSetting('imports'))));

import type { FoundDuplicates } from './scan-duplicates';

type Message = { ratio: number } | { found: FoundDuplicates } | { error: string };

/** Looks for duplicates in a worker, so that the page stays quick; rejects with the signal's reason once it is cancelled. */
export async function scanBeside(signal: AbortSignal, onProgress: (ratio: number) => void): Promise<FoundDuplicates> {
  const worker = new Worker(new URL('./scan-duplicates.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<FoundDuplicates>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if ('ratio' in data) onProgress(data.ratio);
        else if ('found' in data) resolve(data.found);
        else reject(new Error(data.error));
      };
    });
  } finally {
    worker.terminate();
  }
}

import { keepWorker } from './ask-worker';

/** The worker that makes cards flat and finds their lines. */
export const askPictureWorker = keepWorker(() => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }));

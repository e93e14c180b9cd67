import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { askAboutPicture, keepWorker } from './ask-worker';
import type { CodesAnswer, CodesQuestion, FoundCode } from './read-codes.worker';

/** In milliseconds; a tenth of a second is usual, and no card should wait for its code for ever. */
const timeout = 10_000;

// Its library holds the memory it once needed, so it ends with each picture.
const ask = keepWorker(() => new Worker(new URL('./read-codes.worker.ts', import.meta.url), { type: 'module' }), 0);

let compiled: Promise<WebAssembly.Module> | undefined;

/** The library as the browser has compiled it, which takes as long as reading a code. */
async function compileLibrary(): Promise<WebAssembly.Module> {
  // From the extension's own root, whatever the address says.
  compiled ??= fetch(`/${wasm.replace(/^\/+/, '')}`)
    .then((file) => file.arrayBuffer())
    .then((bytes) => WebAssembly.compile(bytes));
  try {
    return await compiled;
  } catch (error) {
    compiled = undefined; // The next picture may find the room that this one did not.
    throw error;
  }
}

/**
 * Reads the QR codes on an upright picture, in a worker. The picture stays the caller's. Nothing that a code says is followed or fetched. Rejects with the signal's reason when cancelled,
 * and when it takes too long.
 */
export async function readCodes(picture: ImageBitmap, cancelled: AbortSignal): Promise<FoundCode[]> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeout)]);
  const library = await compileLibrary();
  const toQuestion = (copy: ImageBitmap): CodesQuestion => ({ picture: copy, library });
  return (await askAboutPicture<CodesAnswer>(ask, picture, signal, toQuestion)).codes;
}

import { Problem } from '../domain/problem';
import type { CtcLetter } from './decode-ctc';
import type { LinePicture } from './ocr-engine';
import type { Answer, Question } from './ppocr.worker';

/** The model in a worker of its own, which stays until it is closed. */
export interface PpocrReader {
  /** Reads a line cut out 32 to 48 pixels high. Throws a `Problem` when the model cannot be loaded or does not answer. */
  read(picture: LinePicture['images'][number]['picture']): Promise<CtcLetter[]>;
  close(): void;
}

/** Starts the worker; `timeout` is how long loading, or reading one line, may take in milliseconds. */
export function startPpocrReader(timeout: number): PpocrReader {
  const worker = new Worker(new URL('./ppocr.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve(letters: CtcLetter[]): void; reject(cause: unknown): void }>();
  let lastId = 0;
  let failure: unknown;

  const failAll = (cause: unknown) => {
    failure = new Problem('ocr/failed', { cause });
    for (const { reject } of waiting.values()) reject(failure);
  };
  worker.onerror = ({ message }) => failAll(message);
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ('letters' in data) waiting.get(data.id)?.resolve(data.letters);
    else waiting.get(data.id)?.reject(new Problem('ocr/failed', { cause: data.error }));
  };

  return {
    async read({ width, height, data }) {
      if (failure) throw failure;
      lastId += 1;
      const id = lastId;
      const late = setTimeout(() => waiting.get(id)?.reject(new Problem('ocr/timeout')), timeout);
      try {
        return await new Promise<CtcLetter[]>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          const question: Question = { id, width, height, data };
          worker.postMessage(question);
        });
      } finally {
        clearTimeout(late);
        waiting.delete(id);
      }
    },
    close: () => worker.terminate(),
  };
}

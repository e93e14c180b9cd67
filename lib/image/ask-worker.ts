/**
 * Gives a copy of a picture to a worker and waits for its one answer; the worker ends with the call, and the picture
 * stays the caller's. Rejects with the signal's reason when cancelled, and with what the worker threw.
 */
export async function askWorker<Answer extends object>(
  start: () => Worker,
  picture: ImageBitmap,
  signal: AbortSignal,
): Promise<Exclude<Answer, { error: string }>> {
  signal.throwIfAborted();
  const copy = await createImageBitmap(picture);
  const worker = start();
  const stop = new AbortController();
  try {
    signal.throwIfAborted();
    const answer = await new Promise<Answer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.postMessage(copy, [copy]);
    });
    if ('error' in answer) throw new Error(String(answer.error));
    return answer as Exclude<Answer, { error: string }>;
  } finally {
    stop.abort();
    worker.terminate();
  }
}

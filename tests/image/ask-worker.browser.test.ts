import { expect, test } from 'vitest';
import { keepWorker } from '@/lib/image/ask-worker';

/** Starts one after the other of these scripts, and counts them. */
function starting(...scripts: string[]) {
  const started: string[] = [];
  const start = () => {
    const script = scripts[Math.min(started.length, scripts.length - 1)] ?? '';
    started.push(script);
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(url);
  };
  return { start, started };
}

const echo = 'onmessage = ({ data }) => postMessage({ said: data })';
const signal = new AbortController().signal;

test.each([
  ['cannot be started', 'this is no script'],
  ['dies of a question', 'onmessage = () => { throw new Error("died") }'],
])('a worker that %s says so, and the next question starts another', async (_, script) => {
  const { start, started } = starting(script, echo);
  const ask = keepWorker(start);
  await expect(ask(1, signal)).rejects.toThrow();
  expect(await ask(2, signal)).toEqual({ said: 2 });
  expect(started).toHaveLength(2);
});

test('a problem that a worker names keeps its name', async () => {
  const ask = keepWorker(starting('onmessage = () => postMessage({ problem: "photo/no-memory" })').start);
  await expect(ask(1, signal)).rejects.toMatchObject({ code: 'photo/no-memory' });
});

test('a worker that has stopped is given up when its time is over', async () => {
  const { start, started } = starting('onmessage = () => { while (true); }', echo);
  const ask = keepWorker(start);
  await expect(ask(1, AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(await ask(2, signal)).toEqual({ said: 2 });
  expect(started).toHaveLength(2);
});

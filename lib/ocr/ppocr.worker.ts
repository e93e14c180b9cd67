import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { type CtcLetter, decodeCtc } from './decode-ctc';

/** A line to read, as brightness row by row; the first one loads the model. */
export interface Question {
  id: number;
  width: number;
  height: number;
  data: Uint8Array;
}

/** What was read on a line, or why nothing could be. */
export type Answer = { id: number; letters: CtcLetter[] } | { id: number; error: string };

interface Loaded {
  model: InferenceSession;
  letters: readonly string[];
}

let loading: Promise<Loaded> | undefined;

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  try {
    loading ??= load();
    answer({ id: data.id, letters: await read(await loading, data) });
  } catch (error) {
    answer({ id: data.id, error: String(error) });
  }
};

const answer = (message: Answer) => self.postMessage(message);

async function load(): Promise<Loaded> {
  env.wasm.wasmPaths = new URL('/ocr/', self.location.href).href;
  // Threads share memory, which a browser gives only to pages that are isolated from others.
  env.wasm.numThreads = self.crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1;
  const [weights, letters] = await Promise.all([
    fetch('/ocr/ppocr.onnx').then((file) => file.arrayBuffer()),
    fetch('/ocr/ppocr.txt').then((file) => file.text()),
  ]);
  // A thread that spins while it waits for the other takes its core from whatever else there is to do: measured, a tenth of all.
  const patient = { session: { intra_op: { allow_spinning: '0' } } };
  const model = await InferenceSession.create(new Uint8Array(weights), { enableMemPattern: false, extra: patient });
  return { model, letters: letters.split('\n') };
}

/** The model takes the three colours of a line, from −1 to 1. */
async function read({ model, letters }: Loaded, { width, height, data }: Question) {
  const pixels = new Float32Array(3 * data.length);
  data.forEach((value, index) => {
    pixels[index] = value / 127.5 - 1;
  });
  pixels.copyWithin(data.length, 0, data.length);
  pixels.copyWithin(2 * data.length, 0, data.length);
  const [input = ''] = model.inputNames;
  const { letter, probability } = await model.run({ [input]: new Tensor('float32', pixels, [1, 3, height, width]) });
  if (!(letter?.data instanceof Int32Array && probability?.data instanceof Float32Array)) throw new Error('no output');
  return decodeCtc(letter.data, probability.data, letters);
}

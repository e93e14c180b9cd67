import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { OcrLine } from '../domain/ocr-page';
import { Problem } from '../domain/problem';
import { chooseReading, isJapanese } from './choose-reading';
import type { FindLines, LinePicture, OcrEngine } from './ocr-engine';
import { toPgm } from './pgm';
import { type Reading, toReading } from './reading';
import { spaceWords } from './space-words';
import { stretchOf } from './stretch-of';

interface Options {
  /** Address of the folder with the worker, the cores and the models, without a slash at its end. */
  base: string;
  /** Tesseract's own layout is its weakest part, so the lines are found for it. */
  findLines: FindLines;
  /** How long loading, or reading one line, may take; in milliseconds. */
  timeout?: number;
}

/** The heights of text at which the models read best, as measured; the others are for a second and third opinion. */
const looks = [36, 28, 44].map((textHeight) => ({ textHeight, margin: 8 }));

const languages = ['jpn', 'eng'] as const;
type Language = (typeof languages)[number];

/** Reads cards with tesseract.js: every line once with the Japanese and once with the English model, side by side. */
export function createTesseract({ base, findLines, timeout = 60_000 }: Options): OcrEngine {
  const workers = new Map<Language, Promise<Worker>>();

  const workerFor = (language: Language): Promise<Worker> => {
    const known = workers.get(language);
    if (known) return known;
    const worker = within(timeout, loadWorker(language, base));
    workers.set(language, worker);
    return worker;
  };

  const close = async () => {
    const loading = [...workers.values()];
    workers.clear();
    const loaded = await Promise.allSettled(loading);
    await Promise.all(loaded.map((worker) => worker.status === 'fulfilled' && worker.value.terminate()));
  };

  return {
    id: 'tesseract',
    close,

    async recognize(picture, { signal, onProgress }) {
      signal.throwIfAborted();
      const { width, height } = picture;
      const stopped = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      stopped.catch(() => {}); // Raced below; without a race under way nobody waits for it.
      const unlessStopped = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stopped]);

      try {
        const lines = await unlessStopped(findLines(picture, looks, signal));
        let done = 0;
        const readWith = async (language: Language): Promise<Reading[][]> => {
          const worker = await workerFor(language);
          const read = async (image: LinePicture['images'][number]) => {
            signal.throwIfAborted();
            const { data } = await within(timeout, worker.recognize(toPgm(image.picture), {}, { text: false, blocks: true }));
            return toReading(data, image.anchors);
          };
          const readings: Reading[][] = [];
          for (const { images } of lines) {
            const opinions: Reading[] = [];
            for (const image of images) {
              if (opinions.length > 0 && !(language === 'jpn' && isDoubtful(opinions))) break;
              opinions.push(await read(image));
            }
            readings.push(opinions);
            done += 1;
            onProgress?.(done / (lines.length * languages.length));
          }
          return readings;
        };
        const [jpn = [], eng = []] = lines.length > 0 ? await unlessStopped(Promise.all(languages.map(readWith))) : [];
        return { width, height, lines: lines.flatMap((line, index) => toOcrLine(line, jpn[index] ?? [], eng[index] ?? []) ?? []) };
      } catch (cause) {
        if (signal.aborted) throw signal.reason;
        void close(); // Whatever failed, the next card begins with new workers.
        throw cause instanceof Problem ? cause : new Problem('ocr/failed', { cause });
      }
    },
  };
}

async function loadWorker(language: Language, base: string): Promise<Worker> {
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    workerPath: `${base}/worker.min.js`,
    corePath: base,
    langPath: base,
    gzip: true,
    cacheMethod: 'none',
    workerBlobURL: false,
    errorHandler: () => {}, // The promise of the job is rejected as well.
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, preserve_interword_spaces: '1' });
  return worker;
}

/** Without the content policy's `wasm-unsafe-eval`, or with its files missing, tesseract.js neither answers nor fails. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('ocr/timeout')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Japanese has thousands of letters and one model here: a second look at another size tells which readings are shaky,
 * and a third is taken of those.
 */
function isDoubtful([first, second, ...more]: readonly Reading[]): boolean {
  if (!first || !isJapanese(first.text) || first.confidence < noText) return false;
  if (!second) return true;
  return more.length === 0 && lettersOf(first) !== lettersOf(second) && Math.max(first.confidence, second.confidence) < 0.9;
}

/** Below this there was no text, but a pattern or a picture. */
const noText = 0.3;

/** How much less to believe a reading that no second look confirmed. */
const unconfirmed = 0.88;

function toOcrLine(line: LinePicture, japanese: readonly Reading[], english: readonly Reading[]): OcrLine | undefined {
  const [jpn, ...others] = japanese.toSorted((a, b) => b.confidence - a.confidence);
  const [eng] = english;
  if (!jpn || !eng) return undefined;
  const [best, rest] = chooseReading(jpn, eng) === 'jpn' ? [jpn, [...others, eng]] : [eng, [jpn, ...others]];
  if (!best.text) return undefined;
  const isShaky = best === jpn && others.length > 0 && !others.some((other) => lettersOf(other) === lettersOf(jpn));
  const words = spaceWords(best, line);
  return {
    text: textOf(words),
    confidence: best.confidence * (isShaky ? unconfirmed : 1),
    box: line.box,
    isVertical: line.isVertical,
    words: words.map(({ text, confidence, from, to }) => ({ text, confidence, box: stretchOf(line, from, to) })),
    readings: rest.flatMap((other) => (other.text ? [{ text: textOf(spaceWords(other, line)), confidence: other.confidence }] : [])),
  };
}

const lettersOf = ({ text }: Reading): string => text.normalize('NFKC').replace(/\s/g, '');
const textOf = (words: readonly { text: string }[]): string => words.map(({ text }) => text).join(' ');

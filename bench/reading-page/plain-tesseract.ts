import { createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js';
import type { OcrLine, OcrPage } from '@/lib/domain/ocr-page';
import type { FindLines, OcrEngine } from '@/lib/ocr/ocr-engine';
import { toPgm } from '@/lib/ocr/pgm';
import { toReading } from '@/lib/ocr/reading';
import { stretchOf } from '@/lib/ocr/stretch-of';

type Reader = Pick<OcrEngine, 'recognize' | 'close'>;

/** tesseract.js as its own first example uses it: both languages at once, its own page layout. */
export function createPlainTesseract(base: string): Reader {
  const loading = load(base, PSM.AUTO);
  return {
    close: async () => void (await (await loading).terminate()),
    async recognize(picture) {
      const { width, height } = picture;
      const { data } = await (await loading).recognize(await toPng(picture), {}, { text: false, blocks: true });
      return { width, height, lines: toLines(data) } satisfies OcrPage;
    },
  };
}

/** The same model given the lines that were found for it, one look at each. */
export function createLineByLine(base: string, findLines: FindLines): Reader {
  const loading = load(base, PSM.SINGLE_LINE);
  return {
    close: async () => void (await (await loading).terminate()),
    async recognize(picture, { signal }) {
      const worker = await loading;
      const lines: OcrLine[] = [];
      for (const line of await findLines(picture, [{ textHeight: 36, margin: 8 }], signal)) {
        const [image] = line.images;
        if (!image) continue;
        const { data } = await worker.recognize(toPgm(image.picture), {}, { text: false, blocks: true });
        const { text, confidence, words } = toReading(data, image.anchors);
        const placed = words.map((word) => ({ text: word.text, confidence: word.confidence, box: stretchOf(line, word.from, word.to) }));
        if (text) lines.push({ text, confidence, box: line.box, isVertical: line.isVertical, words: placed, readings: [] });
      }
      return { width: picture.width, height: picture.height, lines };
    },
  };
}

async function load(base: string, mode: PSM): Promise<Worker> {
  const paths = { workerPath: `${base}/worker.min.js`, corePath: base, langPath: base };
  const worker = await createWorker(['jpn', 'eng'], OEM.LSTM_ONLY, { ...paths, gzip: true, cacheMethod: 'none', workerBlobURL: false });
  await worker.setParameters({ tessedit_pageseg_mode: mode, preserve_interword_spaces: '1' });
  return worker;
}

async function toPng(picture: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

const toLines = ({ blocks }: Pick<Page, 'blocks'>): OcrLine[] =>
  (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .map(({ text, confidence, bbox, words }) => ({
      text: text.trim(),
      confidence: confidence / 100,
      box: boxOf(bbox),
      isVertical: false,
      words: words.map((word) => ({ text: word.text, confidence: word.confidence / 100, box: boxOf(word.bbox) })),
      readings: [],
    }));

const boxOf = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }) => ({
  left: x0,
  top: y0,
  width: x1 - x0,
  height: y1 - y0,
});

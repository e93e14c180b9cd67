import { GlobalWorkerOptions, getDocument, PasswordException, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { Problem } from '../domain/problem';
import type { OpenedPhoto } from './open-photo';

GlobalWorkerOptions.workerSrc = workerUrl;

/** PDF units are 1/72 inch. A card is drawn fine enough to read, a poster no finer than a screenful. */
const dpi = 400;
const mostPixels = 12e6;

/** More pages than this are a book, not a stack of scanned cards. */
const mostPages = 100;

/**
 * Draws the first page of a PDF as a PNG; the other pages are drawn one after the other as they are asked for. Throws
 * `photo/pdf-locked` where a password is asked for, and `photo/too-many-pages`.
 */
export async function drawPdf(bytes: Uint8Array): Promise<OpenedPhoto> {
  return withPdf(bytes, async (pdf) => {
    if (pdf.numPages > mostPages) throw new Problem('photo/too-many-pages');
    const first = await drawPage(await pdf.getPage(1));
    const others = Array.from({ length: pdf.numPages - 1 }, (_, index) => () => drawPageOf(bytes, index + 2));
    return { ...first, others };
  });
}

const drawPageOf = (bytes: Uint8Array, number: number): Promise<Blob> =>
  withPdf(bytes, async (pdf) => (await drawPage(await pdf.getPage(number))).image);

async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const loading = getDocument({
    data: bytes.slice(), // The worker takes what it is given.
    cMapUrl: new URL('/pdf/cmaps/', location.origin).href,
    wasmUrl: new URL('/pdf/wasm/', location.origin).href,
  });
  try {
    return await use(await loading.promise);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem(cause instanceof PasswordException ? 'photo/pdf-locked' : 'photo/unreadable', { cause });
  } finally {
    await loading.destroy();
  }
}

async function drawPage(page: PDFPageProxy): Promise<OpenedPhoto> {
  const full = page.getViewport({ scale: dpi / 72 });
  const scale = (dpi / 72) * Math.min(1, Math.sqrt(mostPixels / (full.width * full.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, background: 'white' }).promise;
  const image = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!image) throw new Problem('photo/unreadable');
  return { image, width: canvas.width, height: canvas.height };
}

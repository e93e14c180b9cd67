import { GlobalWorkerOptions, getDocument, PasswordException, type PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { Problem } from '../domain/problem';
import type { OpenedPhoto } from './open-photo';

GlobalWorkerOptions.workerSrc = workerUrl;

/** PDF units are 1/72 inch. A card is drawn fine enough to read, a poster no finer than a screenful. */
const dpi = 400;
const mostPixels = 12e6;

/** Draws the first page of a PDF as a PNG. Throws `photo/pdf-locked` where a password is asked for. */
export async function drawPdf(bytes: Uint8Array): Promise<OpenedPhoto> {
  const loading = getDocument({
    data: bytes,
    cMapUrl: new URL('/pdf/cmaps/', location.origin).href,
    wasmUrl: new URL('/pdf/wasm/', location.origin).href,
  });
  try {
    const pdf = await loading.promise;
    return await drawPage(await pdf.getPage(1));
  } catch (cause) {
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

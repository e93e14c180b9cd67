import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { answerPage } from './answer-page';
import { decodeCodeText } from './decode-code-text';
import { drawGray } from './draw-pixels';
import { enlargeGray } from './enlarge-gray';

/** Long side in pixels at which codes are looked for: dense codes on small scans are found enlarged only. */
const [least, most] = [2400, 3000];
const mostCodes = 4;

/** A code found on a picture; its box is upright and in the picture's pixels. */
export interface FoundCode {
  text: string;
  box: { left: number; top: number; width: number; height: number };
}

/** A picture, and the library's WebAssembly, which the page keeps compiled: a worker lives for one picture. */
export interface CodesQuestion {
  picture: ImageBitmap;
  library: WebAssembly.Module;
}

export interface CodesAnswer {
  codes: FoundCode[];
}

answerPage(
  ({ picture, library }: CodesQuestion) =>
    new Promise<CodesAnswer>((resolve, reject) => {
      // The library would fetch its file from a CDN; this one comes with the extension.
      const instantiateWasm = (
        imports: WebAssembly.Imports,
        done: (instance: WebAssembly.Instance, library: WebAssembly.Module) => void,
      ) => {
        WebAssembly.instantiate(library, imports).then((instance) => done(instance, library), reject);
        return {};
      };
      prepareZXingModule({ overrides: { instantiateWasm } });
      readCodes(picture).then((codes) => resolve({ codes }), reject);
    }),
);

async function readCodes(picture: ImageBitmap): Promise<FoundCode[]> {
  const { width, height } = picture;
  const zoom = Math.min(most, Math.max(least, width, height)) / Math.max(width, height);
  const gray =
    zoom > 1 ? enlargeGray(drawGray(picture, width, height), zoom) : drawGray(picture, Math.ceil(width * zoom), Math.ceil(height * zoom));
  picture.close();
  // As a file of brightness alone (PGM) it takes a quarter of what its colours would, here and in the library.
  const file = new Blob([`P5\n${gray.width} ${gray.height}\n255\n`, gray.data as Uint8Array<ArrayBuffer>]);
  const found = await readBarcodes(file, { formats: ['QRCode'], maxNumberOfSymbols: mostCodes });
  return found.flatMap(({ bytes, position }) => {
    const text = decodeCodeText(bytes);
    return text === undefined ? [] : [{ text, box: boxAround(Object.values(position), zoom) }];
  });
}

function boxAround(corners: readonly { x: number; y: number }[], zoom: number): FoundCode['box'] {
  const [xs, ys] = [corners.map(({ x }) => x / zoom), corners.map(({ y }) => y / zoom)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

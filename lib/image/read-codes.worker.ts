import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { answerPage } from './answer-page';
import { decodeCodeText } from './decode-code-text';
import { drawGray } from './draw-pixels';

/** Long side in pixels at which codes are looked for: dense codes on small scans are found enlarged only. */
const [least, most] = [2400, 3000];
const mostCodes = 4;

/** A code found on a picture; its box is upright and in the picture's pixels. */
export interface FoundCode {
  text: string;
  box: { left: number; top: number; width: number; height: number };
}

export interface CodesAnswer {
  codes: FoundCode[];
}

// The library would fetch this file from a CDN; it comes with the extension instead.
prepareZXingModule({ overrides: { locateFile: () => wasm } });

answerPage(async (picture: ImageBitmap): Promise<CodesAnswer> => ({ codes: await readCodes(picture) }));

async function readCodes(picture: ImageBitmap): Promise<FoundCode[]> {
  const side = Math.max(picture.width, picture.height);
  const zoom = Math.min(most, Math.max(least, side)) / side;
  const gray = drawGray(picture, Math.ceil(picture.width * zoom), Math.ceil(picture.height * zoom));
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

import type { PictureKind } from './picture-kind';

export interface Size {
  width: number;
  height: number;
}

/** The size of the upright picture by what its header states, without decoding it. */
export function headerSize(kind: PictureKind, bytes: Uint8Array): Size | undefined {
  try {
    return readers[kind]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return undefined; // The header itself is cut off; decoding will say so.
    throw error;
  }
}

const readers: Partial<Record<PictureKind, (view: DataView) => Size | undefined>> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  // The height of a BMP is negative where its rows run from top to bottom.
  bmp: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  webp: webpSize,
  jpeg: jpegSize,
};

function webpSize(view: DataView): Size | undefined {
  const chunk = view.getUint32(12);
  if (chunk === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }; // "VP8 "
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true); // "VP8L"
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 0x56503858) return undefined; // "VP8X"
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
  return { width: uint24(24) + 1, height: uint24(27) + 1 };
}

/** Walks the segments of a JPEG to its frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): Size | undefined {
  let at = 2;
  let isTurned = false;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // Fill bytes may stand before a marker.
      continue;
    }
    if (marker === 0xe1) isTurned ||= exifOrientation(view, at + 4) >= 5;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The orientation that an EXIF segment asks for, 1 to 8; from 5 on the picture lies on its side. */
function exifOrientation(view: DataView, start: number): number {
  if (view.getUint32(start) !== 0x45786966) return 1; // "Exif"
  const tiff = start + 6;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  for (let entry = 0; entry < view.getUint16(directory, isLittle); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

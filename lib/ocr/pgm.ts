import type { LinePicture } from './ocr-engine';

/** A picture file of a grey picture (PGM, Netpbm's binary P5): nothing to compress, nothing to lose. */
export function toPgm({ width, height, data }: LinePicture['images'][number]['picture']): Blob {
  return new Blob([`P5\n${width} ${height}\n255\n`, new Uint8Array(data)], { type: 'image/x-portable-graymap' });
}

import type { GrayPicture } from './gray-picture';

/**
 * Gives one cut-out line even light and full contrast: paper white, ink black, shades between them kept. Light text is
 * turned into dark text. The paper's brightness is taken from the neighbourhood, so that a shadow's edge goes away.
 */
export function evenLight({ width, height, data }: GrayPicture, isLight: boolean): GrayPicture {
  const gray = isLight ? data.map((value) => 255 - value) : data;
  const strip = Math.max(8, height);
  const strips = Math.max(1, Math.round(width / strip));
  const levels = Array.from({ length: strips }, (_, index) => {
    const [from, to] = [Math.floor(((index - 0.5) * width) / strips), Math.ceil(((index + 1.5) * width) / strips)];
    return shades(gray, width, height, Math.max(0, from), Math.min(width, to));
  });
  const ink = shades(gray, width, height, 0, width).ink;

  const even = new Uint8Array(width * height);
  for (let x = 0; x < width; x += 1) {
    const at = Math.min(strips - 1, Math.max(0, (x / width) * strips - 0.5));
    const [before, after] = [levels[Math.floor(at)], levels[Math.min(strips - 1, Math.floor(at) + 1)]];
    const paper = (before?.paper ?? 255) * (1 - (at % 1)) + (after?.paper ?? 255) * (at % 1);
    const range = Math.max(16, paper - ink);
    for (let y = 0; y < height; y += 1) {
      const value = (255 * ((gray[y * width + x] ?? 255) - ink)) / range;
      even[y * width + x] = Math.max(0, Math.min(255, Math.round(value)));
    }
  }
  return { width, height, data: even };
}

/** The brightness of paper and ink in a strip: of its lighter two thirds the middle, and its darkest hundredth. */
function shades(gray: Uint8Array, width: number, height: number, from: number, to: number): { paper: number; ink: number } {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 1) {
    for (let x = from; x < to; x += 1) {
      const value = gray[y * width + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const total = (to - from) * height;
  const quantile = (share: number): number => {
    let seen = 0;
    for (let value = 0; value < 256; value += 1) {
      seen += counts[value] ?? 0;
      if (seen > total * share) return value;
    }
    return 255;
  };
  return { paper: quantile(0.67), ink: quantile(0.01) };
}

import type { GrayPicture } from './gray-picture';

/** A gray picture so many times as large (1 and up), each pixel mixed out of the sixteen nearest (Catmull-Rom). */
export function enlargeGray({ width, height, data }: GrayPicture, zoom: number): GrayPicture {
  const [w, h] = [Math.ceil(width * zoom), Math.ceil(height * zoom)];
  const enlarged = new Uint8Array(w * h);
  // One row of the picture's own width, with what lies beyond its sides as it is there.
  const line = new Float32Array(width + 3);
  const places = Float64Array.from({ length: w }, (_, x) => placeOf(x, zoom, width));
  for (let y = 0, to = 0; y < h; y += 1) {
    const v = placeOf(y, zoom, height);
    const row = Math.floor(v);
    const [first, second, third, fourth] = weightsOf(v - row);
    const rowAt = (index: number): number => Math.min(height - 1, Math.max(0, index)) * width;
    const [a, b, c, d] = [rowAt(row - 1), rowAt(row), rowAt(row + 1), rowAt(row + 2)];
    for (let x = 0; x < width; x += 1) {
      line[x + 1] =
        (data[a + x] as number) * first +
        (data[b + x] as number) * second +
        (data[c + x] as number) * third +
        (data[d + x] as number) * fourth;
    }
    line[0] = line[1] as number;
    line[width + 1] = line[width] as number;
    line[width + 2] = line[width] as number;
    for (let x = 0; x < w; x += 1, to += 1) {
      const u = places[x] as number;
      const left = u | 0;
      const t = u - left;
      const before = line[left] as number;
      const here = line[left + 1] as number;
      const next = line[left + 2] as number;
      const after = line[left + 3] as number;
      // The cubic through `here` and `next` whose slopes there are those between their neighbours.
      const value =
        here + 0.5 * t * (next - before + t * (2 * before - 5 * here + 4 * next - after + t * (3 * (here - next) + after - before)));
      enlarged[to] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
    }
  }
  return { width: w, height: h, data: enlarged };
}

const placeOf = (to: number, zoom: number, size: number): number => Math.min(size - 1, Math.max(0, (to + 0.5) / zoom - 0.5));

const weightsOf = (t: number): readonly [number, number, number, number] => [
  0.5 * t * (t * (2 - t) - 1),
  1 + 0.5 * t * t * (3 * t - 5),
  0.5 * t * (1 + t * (4 - 3 * t)),
  0.5 * t * t * (t - 1),
];

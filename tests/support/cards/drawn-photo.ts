import type { Corners } from '@/lib/domain/card';
import type { Pixels } from '@/lib/image/edges';
import { project, squareToQuad } from '@/lib/image/quad';

type Colour = readonly [number, number, number];
/** The colour at a point of a surface; of a card, at a share of its width and height. */
export type Paint = (x: number, y: number) => Colour;

interface Drawn {
  width?: number;
  height?: number;
  table?: Paint;
  cards?: readonly { quad: Corners; paint: Paint }[];
  /** The brightness at a share of the photo's width and height; 1 is full. */
  light?: (x: number, y: number) => number;
}

/** A photo of cards on a table, pixel by pixel, with the noise of a camera; the same at every run. */
export function drawnPhoto({ width = 1200, height = 900, table = plain(120, 110, 100), cards = [], light = () => 1 }: Drawn): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const placed = cards.map(({ quad, paint }) => ({ toCard: inverse(squareToQuad(quad)), paint }));
  let seed = 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const noise = (seed / 2147483648 - 0.5) * 12;
      let colour = table(x, y);
      for (const { toCard, paint } of placed) {
        const { x: u, y: v } = project(toCard, x + 0.5, y + 0.5);
        if (u >= 0 && u <= 1 && v >= 0 && v <= 1) colour = paint(u, v);
      }
      const bright = light(x / width, y / height);
      data.set([...colour.map((value) => value * bright + noise), 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

export const plain =
  (...colour: Colour): Paint =>
  () =>
    colour;

/** Grain along the table, as wood has it. */
export const wood: Paint = (_, y) => {
  const shade = 1 + 0.15 * Math.sin(y / 3) * Math.sin(y / 17) + 0.1 * Math.sin(y / 41);
  return [150 * shade, 100 * shade, 60 * shade];
};

/** Lines of letters on a card, as dark bars. */
export const printed =
  (paper: Colour, ink: Colour): Paint =>
  (x, y) => {
    const isInLine = y > 0.15 && y < 0.9 && (y * 100) % 11 < 4;
    const isInLetter = x > 0.08 && x < 0.75 && (x * 300) % 6 < 4;
    return isInLine && isInLetter ? ink : paper;
  };

/** A quad of these corners, clockwise from the top left. */
export const quadOf = (...[a, b, c, d]: readonly [Corner, Corner, Corner, Corner]): Corners => [point(a), point(b), point(c), point(d)];

type Corner = readonly [number, number];
const point = ([x, y]: Corner) => ({ x, y });

/** A card seen from straight above, turned by an angle clockwise around its middle. */
export function turnedCard(middle: Corner, width: number, degrees: number, height = (width * 55) / 91): Corners {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const corner = (x: number, y: number): Corner => [middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos];
  return quadOf(
    corner(-width / 2, -height / 2),
    corner(width / 2, -height / 2),
    corner(width / 2, height / 2),
    corner(-width / 2, height / 2),
  );
}

/** The adjugate, which is the inverse up to a factor: all that a homography needs. */
function inverse([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1]: readonly number[]): readonly number[] {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

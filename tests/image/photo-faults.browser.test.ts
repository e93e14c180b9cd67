import { describe, expect, test } from 'vitest';
import { toGray } from '@/lib/image/gray-picture';
import { photoFaults } from '@/lib/image/photo-faults';

interface Look {
  paper?: string;
  ink?: string;
  lines?: readonly string[];
  /** Sigma in pixels of a lens out of focus. */
  blur?: number;
  /** How far in pixels a hand has moved, and in which direction. */
  shake?: { length: number; degrees: number };
  /** The strength of a reflection, where its middle is, and how far it fades out, in pixels. */
  glare?: { strength: number; x: number; y: number; soft?: number };
  noise?: number;
  /** Pixels of the photo for one of the card. */
  fineness?: number;
  width?: number;
  height?: number;
}

const printed = [
  '株式会社青空システムズ',
  '営業本部 第一営業部 課長',
  '山田 太郎',
  '〒150-0002 東京都渋谷区渋谷2-14-8 青葉ビル7F',
  'TEL 03-0436-7572  FAX 03-0585-5638',
  'taro.yamada@aozora.example',
];

/** The faults of a flat card drawn for the test, 400 dpi fine. */
function faultsOf(look: Look): string[] {
  const { paper = '#d8d4cc', ink = '#222', lines = printed, blur = 0, shake, glare, noise = 0, fineness = 1 } = look;
  const { width = 1433, height = 866 } = look;
  const card = contextOf(width, height);
  card.fillStyle = paper;
  card.fillRect(0, 0, width, height);
  card.fillStyle = ink;
  lines.forEach((line, index) => {
    card.font = `${index === 2 ? 72 : 32}px sans-serif`;
    card.fillText(line, 110, 160 + index * 110);
  });
  const photo = contextOf(width, height);
  const frames = shake ? Math.round(shake.length) : 1;
  for (let frame = 0; frame < frames; frame += 1) {
    const along = shake ? frame - frames / 2 : 0;
    const angle = ((shake?.degrees ?? 0) * Math.PI) / 180;
    photo.globalAlpha = 1 / (frame + 1); // The mean of all frames.
    photo.filter = blur > 0 ? `blur(${blur}px)` : 'none';
    photo.drawImage(card.canvas, along * Math.cos(angle), along * Math.sin(angle));
  }
  const pixels = photo.getImageData(0, 0, width, height);
  let seed = 1;
  for (let at = 0; at < pixels.data.length; at += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)];
    const away = glare ? Math.hypot(x - glare.x, y - glare.y) : 0;
    const light = glare ? glare.strength * Math.min(1, Math.exp(-(((away - 130) / (glare.soft ?? 100)) ** 2)) + Number(away < 130)) : 0;
    pixels.data[at] = (pixels.data[at] ?? 0) + light + (seed / 2147483648 - 0.5) * noise;
  }
  photo.putImageData(pixels, 0, 0);
  const small = contextOf(Math.ceil(width / 2), Math.ceil(height / 2));
  small.imageSmoothingQuality = 'high';
  small.drawImage(photo.canvas, 0, 0, small.canvas.width, small.canvas.height);
  return photoFaults({ gray: grayOf(photo), small: grayOf(small), fineness });
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  return context;
}

const grayOf = (context: OffscreenCanvasRenderingContext2D) =>
  toGray(context.getImageData(0, 0, context.canvas.width, context.canvas.height));

const dark = { paper: '#1d2a44', ink: '#e8dcb0' };
const scan = { paper: '#fff', ink: '#000' };
const nearlyEmpty = { lines: ['', '', '山田 太郎'] };

describe('no fault', () => {
  test.each<[string, Look]>([
    ['a card', {}],
    ['a scan, white as paper', scan],
    ['a scan of a pale print', { ...scan, ink: '#999' }],
    ['light letters on a dark card', dark],
    ['a name alone', nearlyEmpty],
    ['an empty side', { lines: [] }],
    ['the noise of a camera', { noise: 30 }],
    ['a lens that is a little soft', { blur: 1.5 }],
    ['a hand that hardly moved', { shake: { length: 3, degrees: 20 } }],
    ['light that leaves the letters dark', { glare: { strength: 60, x: 300, y: 490 } }],
    ['a reflection beside the text', { glare: { strength: 300, x: 1150, y: 160 } }],
  ])('%s', (_, look) => {
    expect(faultsOf(look)).toEqual([]);
  });
});

describe('blurred', () => {
  test.each<[string, Look]>([
    ['out of focus', { blur: 5 }],
    ['out of focus, light on dark', { ...dark, blur: 5 }],
    ['out of focus, on white paper', { ...scan, blur: 5 }],
    ['out of focus and noisy', { blur: 5, noise: 16 }],
    ['a name alone, much out of focus', { ...nearlyEmpty, blur: 12 }],
    ['shaken along the lines', { shake: { length: 16, degrees: 0 } }],
    ['shaken across the lines', { shake: { length: 16, degrees: 90 } }],
    ['shaken on the slant', { shake: { length: 18, degrees: 35 } }],
  ])('%s', (_, look) => {
    expect(faultsOf(look)).toEqual(['blurred']);
  });
});

describe('glare', () => {
  test.each<[string, Look]>([
    ['a reflection on the address', { glare: { strength: 300, x: 300, y: 490 } }],
    ['a reflection on the name', { glare: { strength: 300, x: 250, y: 380 } }],
    ['a soft reflection on a dark card', { ...dark, glare: { strength: 300, x: 300, y: 490, soft: 180 } }],
  ])('%s', (_, look) => {
    expect(faultsOf(look)).toEqual(['glare']);
  });
});

describe('small', () => {
  test.each<[string, Look]>([
    ['a card of 280 pixels on its photo', { fineness: 0.2 }],
    ['text of 8 pixels', { fineness: 0.27, lines: printed.slice(3) }],
    ['a picture of one pixel', { width: 1, height: 1 }],
  ])('%s', (_, look) => {
    expect(faultsOf(look)).toEqual(['small']);
  });
});

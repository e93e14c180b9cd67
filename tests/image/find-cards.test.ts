import { describe, expect, test } from 'vitest';
import type { Corners } from '@/lib/domain/card';
import { findCards } from '@/lib/image/find-cards';
import { drawnPhoto, type Paint, plain, printed, quadOf, turnedCard, wood } from '../support/cards/drawn-photo';

const white = printed([240, 240, 235], [40, 40, 40]);
const navy = printed([25, 35, 70], [220, 220, 220]);
const onTable: Corners = quadOf([210, 190], [985, 240], [1010, 720], [180, 690]);

/** How far the corner that is furthest off is, in pixels. */
const furthest = ([found, ...others]: Corners[], drawn: Corners): number =>
  found && others.length === 0
    ? Math.max(...found.map(({ x, y }, index) => Math.hypot(x - (drawn[index]?.x ?? 0), y - (drawn[index]?.y ?? 0))))
    : Number.POSITIVE_INFINITY;

describe('finds the corners of a card to three pixels', () => {
  const shadow = (x: number, y: number) => (x + 0.6 * y > 0.8 ? 0.6 : 1);
  const band: Paint = (x, y) => (x < 0.15 ? [190, 60, 40] : white(x, y));
  const frame: Paint = (x, y) => (Math.min(x, 1 - x) < 0.03 || Math.min(y, 1 - y) < 0.05 ? [40, 90, 60] : white(x, y));
  // Words of many lengths, in lines with room between them.
  const page: Paint = (x, y) => {
    const isInk = y % 48 < 10 && x % 11 < 7 && (Math.floor(x / 33) * 7 + Math.floor(y / 48) * 5) % 11 > 3;
    return isInk ? [70, 70, 70] : [205, 205, 200];
  };

  test.each<[string, Parameters<typeof drawnPhoto>[0], Corners]>([
    ['seen at a slant', { cards: [{ quad: onTable, paint: white }] }, onTable],
    ['on wood', { table: wood, cards: [{ quad: onTable, paint: white }] }, onTable],
    ['on a printed page', { table: page, cards: [{ quad: onTable, paint: white }] }, onTable],
    ['dark on a dark table', { table: plain(45, 42, 40), cards: [{ quad: onTable, paint: navy }] }, onTable],
    ['white on a white table', { table: plain(222, 222, 220), cards: [{ quad: onTable, paint: white }] }, onTable],
    ['half in the shadow', { cards: [{ quad: onTable, paint: white }], light: shadow }, onTable],
    ['with a band of colour', { cards: [{ quad: onTable, paint: band }] }, onTable],
    ['with a printed frame', { cards: [{ quad: onTable, paint: frame }] }, onTable],
  ])('%s', (_, photo, quad) => {
    expect(furthest(findCards(drawnPhoto(photo)), quad)).toBeLessThan(3);
  });

  test.each([-40, -15, 4, 25, 44])('turned by %d°, from the corner that is top left', (degrees) => {
    const quad = turnedCard([600, 450], 700, degrees);
    expect(furthest(findCards(drawnPhoto({ cards: [{ quad, paint: white }] })), quad)).toBeLessThan(3);
  });

  test('upright', () => {
    const quad = turnedCard([450, 600], 480, 3, 800);
    expect(furthest(findCards(drawnPhoto({ width: 900, height: 1200, cards: [{ quad, paint: white }] })), quad)).toBeLessThan(3);
  });
});

describe('takes the picture whole where there is no one card around it', () => {
  const whole = quadOf([0, 0], [1200, 0], [1200, 730], [0, 730]);
  const scan = (paint: Paint, quad = whole) => ({ width: 1200, height: 730, table: plain(255, 255, 255), cards: [{ quad, paint }] });
  const band: Paint = (x, y) => (x < 0.2 ? [20, 110, 120] : white(x, y));
  const panel: Paint = (x, y) => (y > 0.6 ? [30, 40, 60] : white(x, y));

  test.each<[string, Parameters<typeof drawnPhoto>[0]]>([
    ['an empty table', {}],
    ['wood', { table: wood }],
    ['a page of text', { table: (x, y) => white((x % 900) / 900, (y % 700) / 700) }],
    ['a scan', scan(white)],
    ['a scan with the edge of the glass', scan(white, quadOf([8, 10], [1190, 6], [1193, 722], [10, 726]))],
    ['a scan with a band of colour', scan(band)],
    ['a scan with a dark panel', scan(panel)],
    ['a card of which a corner is missing', { cards: [{ quad: quadOf([500, 300], [1350, 320], [1340, 800], [490, 790]), paint: white }] }],
    ['a small picture', { width: 60, height: 40 }],
    ['one pixel', { width: 1, height: 1 }],
  ])('%s', (_, photo) => {
    expect(findCards(drawnPhoto(photo))).toEqual([]);
  });
});

describe('finds each of several cards, in reading order', () => {
  /** Cards in rows on a photo, each a little off and turned by another angle. */
  const laid = (across: number, count: number): Corners[] => {
    const down = Math.ceil(count / across);
    const [width, height] = [1200 / across, 900 / down];
    const size = Math.min(width, height * 1.65) * 0.78;
    return Array.from({ length: count }, (_, index) => {
      const [x, y] = [((index % across) + 0.5) * width, (Math.floor(index / across) + 0.5) * height];
      return turnedCard([x + ((index * 7) % 5) - 2, y + ((index * 11) % 7) - 3], size, ((index * 37) % 9) - 4);
    });
  };
  /** Lines of words that do not stand in columns. */
  const worded =
    (paper: readonly [number, number, number], ink: readonly [number, number, number]): Paint =>
    (x, y) => {
      const line = Math.floor(y * 9);
      const isInLine = line > 0 && line < 8 && (y * 9) % 1 < 0.45 && x > 0.08 && x < 0.5 + ((line * 31) % 40) / 100;
      return isInLine && (x * 47 + line * 2.3) % 1 < 0.7 ? ink : paper;
    };
  const papers = [
    worded([240, 240, 235], [40, 40, 40]),
    worded([25, 35, 70], [220, 220, 220]),
    worded([235, 225, 200], [60, 40, 30]),
  ] as const;
  const laidOut = (quads: Corners[]) => quads.map((quad, index) => ({ quad, paint: papers[index % 3] ?? papers[0] }));

  test.each<[string, number, number, Paint]>([
    ['two one above the other', 1, 2, plain(90, 80, 70)],
    ['three in two rows', 2, 3, plain(90, 80, 70)],
    ['four on wood', 2, 4, wood],
    ['five', 2, 5, plain(120, 125, 135)],
    ['six on wood', 2, 6, wood],
    ['seven', 3, 7, plain(90, 80, 70)],
    ['eight', 3, 8, plain(120, 125, 135)],
  ])('%s', (_, across, count, table) => {
    const quads = laid(across, count);
    const found = findCards(drawnPhoto({ table, cards: laidOut(quads) }));
    expect(found).toHaveLength(count);
    for (const [index, quad] of quads.entries()) expect(furthest(found.slice(index, index + 1), quad)).toBeLessThan(6);
  });

  test('one that is cut off by the photo is not lost', () => {
    const cards = laidOut([turnedCard([350, 300], 420, 3), turnedCard([850, 300], 420, -2), turnedCard([80, 700], 420, 2)]);
    const found = findCards(drawnPhoto({ cards }));
    expect(found).toHaveLength(3);
    const [left, right] = [Math.min, Math.max].map((pick) => pick(...(found[2] ?? []).map(({ x }) => x)));
    expect(left).toBeLessThan(20);
    expect(right).toBeGreaterThan(280);
  });

  test('the panels of one card are not cards', () => {
    const panels: Paint = (x, y) => (y > 0.2 && y < 0.75 && x % 0.5 > 0.06 && x % 0.5 < 0.44 ? [40, 90, 150] : white(x, 0));
    const quad = turnedCard([600, 450], 760, 4);
    expect(furthest(findCards(drawnPhoto({ cards: [{ quad, paint: panels }] })), quad)).toBeLessThan(4);
    expect(
      findCards(
        drawnPhoto({ width: 1200, height: 730, cards: [{ quad: quadOf([0, 0], [1200, 0], [1200, 730], [0, 730]), paint: panels }] }),
      ),
    ).toEqual([]);
  });
});

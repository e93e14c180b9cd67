import { describe, expect, test } from 'vitest';
import { findTextLines, type TextLine } from '@/lib/image/find-text-lines';
import { toGray } from '@/lib/image/gray-picture';

type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

/** The lines found on a picture drawn for the test, dark on white unless the drawing says otherwise. */
function linesOn(draw: Draw, width = 1000, height = 620): TextLine[] {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#222';
  draw(context);
  return findTextLines(toGray(context.getImageData(0, 0, width, height)));
}

const text =
  (words: string, x: number, y: number, size = 28): Draw =>
  (context) => {
    context.font = `${size}px sans-serif`;
    context.fillText(words, x, y);
  };

const all =
  (...draws: Draw[]): Draw =>
  (context) => {
    for (const draw of draws) draw(context);
  };

const column = (words: string, x: number, y: number, size: number, pitch: number): Draw =>
  all(...[...words].map((letter, index) => text(letter, x, y + index * pitch, size)));

const turned =
  (degrees: number, draw: Draw): Draw =>
  (context) => {
    context.translate(500, 310);
    context.rotate((degrees * Math.PI) / 180);
    context.translate(-500, -310);
    draw(context);
  };

const block = all(
  text('Director of Operations', 80, 200),
  text('Tel 555-010-1586', 80, 250),
  text('carter@northwind.example', 80, 300),
  text('1280 Maple Street, Springfield', 80, 350),
);

test('finds nothing on an empty card', () => {
  expect(linesOn(() => {})).toEqual([]);
});

test('finds every line of a block, from top to bottom', () => {
  const lines = linesOn(block);
  expect(lines.map(({ isVertical }) => isVertical)).toEqual([false, false, false, false]);
  expect(lines.map(({ y }) => Math.round(y / 50))).toEqual([4, 5, 6, 7]);
});

test.each([-6, -2, 0.6, 3, 7])('finds the same lines on a card turned by %d°, and says how far', (degrees) => {
  const lines = linesOn(turned(degrees, block));
  expect(lines).toHaveLength(4);
  for (const { angle } of lines) expect(Math.abs(angle - degrees)).toBeLessThan(0.6);
});

test('light text on a dark card is found as such', () => {
  const lines = linesOn((context) => {
    context.fillRect(0, 0, 1000, 620);
    context.fillStyle = '#e8dcb0';
    block(context);
  });
  expect(lines.map(({ isLight }) => isLight)).toEqual([true, true, true, true]);
});

test('a shadow over half of the card hides nothing', () => {
  const lines = linesOn((context) => {
    block(context);
    const shadow = context.createLinearGradient(0, 0, 1000, 0);
    shadow.addColorStop(0.1, 'rgb(0 0 0 / 0.6)');
    shadow.addColorStop(0.5, 'rgb(0 0 0 / 0)');
    context.fillStyle = shadow;
    context.fillRect(0, 0, 1000, 620);
  });
  expect(lines).toHaveLength(4);
});

describe('Japanese', () => {
  test('a name set wide is one line', () => {
    expect(
      linesOn(all(text('山', 100, 200, 48), text('田', 170, 200, 48), text('太', 290, 200, 48), text('郎', 360, 200, 48))),
    ).toHaveLength(1);
  });

  test('furigana above a name is a line of its own', () => {
    expect(linesOn(all(text('やまだ たろう', 102, 150, 18), text('山田 太郎', 100, 205, 48)))).toHaveLength(2);
  });

  test('columns are found as columns, from right to left', () => {
    const lines = linesOn(
      all(
        column('東亜未来商事株式会社', 800, 80, 30, 34),
        column('岡本哲也', 600, 120, 56, 66),
        column('東京都港区芝公園', 300, 80, 22, 24),
      ),
    );
    expect(lines.map(({ isVertical, x }) => [isVertical, Math.round(x / 100)])).toEqual([
      [true, 8],
      [true, 6],
      [true, 3],
    ]);
  });

  test('rows below columns are rows', () => {
    const lines = linesOn(
      all(column('岡本哲也', 600, 80, 56, 66), text('電話 03-0716-0085', 80, 480, 26), text('東京都港区芝3-22-5', 80, 520, 26)),
    );
    expect(lines.map(({ isVertical }) => isVertical)).toEqual([true, false, false]);
  });
});

test('a sign beside two lines is no part of them', () => {
  const lines = linesOn(
    all((context) => context.fillRect(80, 100, 90, 90), text('Owada Construction', 200, 135, 34), text('Since 1964, Sendai', 200, 175, 22)),
  );
  expect(lines.filter(({ length }) => length > 150)).toHaveLength(2);
});

test.each([30, 33, 36])('rows set %d pixels apart whose first letters stand below each other are rows', (leading) => {
  const rows = ['合同会社青空', '坂本亮', '営業本部', '西日本営業部', '第一課', '次長', '東京都港区芝公園三丁目', '電話 代表'];
  const lines = linesOn(all(...rows.map((row, index) => text(row, 80, 100 + index * leading, 28))));
  expect(lines.map(({ isVertical }) => isVertical)).toEqual(rows.map(() => false));
});

test('a name in a column stays one beside its furigana', () => {
  const lines = linesOn(all(column('岡本哲也', 600, 80, 56, 66), column('おかもと', 660, 60, 18, 26), column('てつや', 660, 190, 18, 26)));
  expect(lines.filter(({ thickness }) => thickness > 40).map(({ isVertical }) => isVertical)).toEqual([true]);
});

test('two columns of text far apart stay apart', () => {
  expect(linesOn(all(text('Dr. Benjamin Zorn', 60, 200), text('zorn@research.example', 600, 200)))).toHaveLength(2);
});

test('a frame and a rule are no text', () => {
  const lines = linesOn((context) => {
    context.strokeRect(20, 20, 960, 580);
    context.fillRect(80, 225, 700, 3);
    block(context);
  });
  expect(lines).toHaveLength(4);
});

test('a column under which a row runs stays a column, and the row a row', () => {
  const lines = linesOn(
    all(column('MEIBO', 700, 100, 50, 66), text('150-0043 Tokyo, Shibuya 5-4-6, Sea Breeze Building 12F', 80, 410, 24)),
  );
  expect(lines.map(({ isVertical, x }) => [isVertical, x > 600])).toEqual([
    [true, true],
    [false, false],
  ]);
});

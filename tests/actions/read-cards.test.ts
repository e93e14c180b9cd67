import { afterEach, describe, expect, test, vi } from 'vitest';
import { addPhotos } from '@/lib/actions/add-photos';
import { readCards } from '@/lib/actions/read-cards';
import { readAgain, stopReading } from '@/lib/actions/steer-reading';
import { takeWhole } from '@/lib/actions/take-whole';
import { undo } from '@/lib/actions/undo';
import { listCards } from '@/lib/db/cards';
import type { CardState, Corners } from '@/lib/domain/card';
import { Problem } from '@/lib/domain/problem';
import { photoCorners } from '@/lib/image/corners';
import type { OcrEngine } from '@/lib/ocr/ocr-engine';
import { pageRead } from '../support/reading';
import { testContext } from '../support/test-context';

/** Where the card is found on every photo. */
const found: Corners = [
  { x: 1, y: 1 },
  { x: 9, y: 1 },
  { x: 9, y: 6 },
  { x: 1, y: 6 },
];
const page = { width: 10, height: 10, lines: [] };
const picture = { width: 10, height: 10, close: () => {} } as ImageBitmap;
const abort: AbortController[] = [];
afterEach(() => {
  for (const controller of abort.splice(0)) controller.abort();
});

function setUp(recognize: OcrEngine['recognize'] = async () => page) {
  const context = testContext();
  const deps = {
    ...context,
    openPhoto: async (image: Blob) => ({ image }),
    flattenCard: async (_: Blob, corners?: Corners) => ({
      picture,
      corners: corners ?? found,
      others: [],
      photo: { width: 20, height: 10 },
    }),
    measureFaults: async () => [],
    turnPicture: () => picture,
    drawThumb: async () => new Blob(['small']),
    readCodes: async () => [],
    parseCard: () => [{ field: 'name' as const, value: '山田 太郎', confidence: 'high' as const }],
    engine: { id: 'test', recognize, close: async () => {} },
  };
  const start = () => {
    const controller = new AbortController();
    abort.push(controller);
    return { controller, ended: readCards(deps, controller.signal) };
  };
  const states = async (): Promise<CardState[]> => (await context.db.cards.orderBy('createdAt').toArray()).map(({ state }) => state);
  const reach = (...expected: CardState[]) => vi.waitFor(async () => expect(await states()).toEqual(expected));
  return { context, deps, start, states, reach };
}

const files = (...names: string[]) => names.map((name) => new File(['photo'], name));

/** An engine that goes on until it is stopped. */
const endless: OcrEngine['recognize'] = (_, { signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

test('photos are kept first and read one after the other, also those that come later', async () => {
  const { deps, start, reach } = setUp();
  await addPhotos(deps, files('a.png', 'b.png'));
  await reach('waiting', 'waiting');
  start();
  await reach('read', 'read');
  await addPhotos(deps, files('c.png'));
  await reach('read', 'read', 'read');
});

test('one file that is no photo is refused by name and reason; the others come in', async () => {
  const { deps, reach } = setUp();
  const openPhoto = async (image: Blob) => {
    if ((image as File).name === 'letter.doc') throw new Problem('photo/not-an-image');
    return { image };
  };
  const { cardIds, refused } = await addPhotos({ ...deps, openPhoto }, files('a.png', 'letter.doc', 'b.png'));
  expect(cardIds).toHaveLength(2);
  expect(refused).toEqual([{ name: 'letter.doc', problem: 'photo/not-an-image' }]);
  await reach('waiting', 'waiting');
});

test('each page of a PDF is a card; one that cannot be drawn is refused by its number', async () => {
  const { context, deps } = setUp();
  const others = [async () => new Blob(['2']), () => Promise.reject(new Problem('photo/unreadable')), async () => new Blob(['4'])];
  const { refused } = await addPhotos({ ...deps, openPhoto: async (image: Blob) => ({ image, others }) }, files('scan.pdf'));
  expect((await listCards(context.db, ['waiting'])).map(({ fileName }) => fileName)).toEqual(['scan.pdf', 'scan.pdf (2)', 'scan.pdf (4)']);
  expect(refused).toEqual([{ name: 'scan.pdf (3)', problem: 'photo/unreadable' }]);
});

test('a full disk refuses the photo with its own reason', async () => {
  const { context, deps } = setUp();
  vi.spyOn(context.db.photos, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  expect((await addPhotos(deps, files('a.png'))).refused).toEqual([{ name: 'a.png', problem: 'storage/full' }]);
  expect(await context.db.cards.count()).toBe(0);
});

test('a card that cannot be read says why and does not hold up the next', async () => {
  let calls = 0;
  const { context, deps, start, reach } = setUp(async () => {
    calls += 1;
    if (calls === 1) throw new Problem('ocr/failed');
    return page;
  });
  await addPhotos(deps, files('bad.png', 'good.png'));
  start();
  await reach('failed', 'read');
  const [bad] = await context.db.cards.orderBy('createdAt').toArray();
  expect(bad?.problem).toBe('ocr/failed');
  await readAgain(context, bad?.id ?? '');
  await reach('read', 'read');
});

test('whoever asked hears of each card whose reading has ended, and a fault of theirs holds nothing up', async () => {
  const { deps, reach } = setUp();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const heard: string[] = [];
  const onRead = async (id: string) => {
    heard.push(id);
    if (heard.length === 1) throw new Error('no room');
  };
  const { cardIds } = await addPhotos(deps, files('a.png', 'b.png'));
  const controller = new AbortController();
  abort.push(controller);
  void readCards({ ...deps, onRead }, controller.signal);
  await reach('read', 'read');
  await vi.waitFor(() => expect(heard).toEqual(cardIds));
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test('what its codes say is kept with a card, and codes that cannot be read hold nothing up', async () => {
  const code = { text: 'tel:0304367572', box: { left: 0, top: 0, width: 5, height: 5 } }; // Half of the card's width and height.
  const { context, deps, reach } = setUp();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  let calls = 0;
  const readCodes = async () => {
    calls += 1;
    if (calls === 2) throw new Error('no wasm');
    return [code];
  };
  await addPhotos(deps, files('coded.png', 'other.png'));
  const controller = new AbortController();
  abort.push(controller);
  void readCards({ ...deps, readCodes }, controller.signal);
  await reach('read', 'read');
  const cards = await context.db.cards.orderBy('createdAt').toArray();
  const pages = await Promise.all(cards.map(async (card) => (await pageRead(context.db, card))?.codes));
  expect(pages).toEqual([[{ ...code, box: { left: 1, top: 1, width: 4, height: 2.5 } }], []]);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test('a stopped card stays, unread, and the next is read', async () => {
  let calls = 0;
  const { context, deps, start, reach } = setUp((image, options) => {
    calls += 1;
    return calls === 1 ? endless(image, options) : Promise.resolve(page);
  });
  const { cardIds } = await addPhotos(deps, files('slow.png', 'next.png'));
  start();
  await reach('reading', 'waiting');
  await stopReading(context, cardIds[0] ?? '');
  await reach('stopped', 'read');
});

test('a page that closes leaves its card to the next page', async () => {
  const { deps, start, reach } = setUp();
  await addPhotos(deps, files('a.png'));
  const { controller, ended } = (() => {
    const slow = new AbortController();
    abort.push(slow);
    return { controller: slow, ended: readCards({ ...deps, engine: { ...deps.engine, recognize: endless } }, slow.signal) };
  })();
  await reach('reading');
  controller.abort();
  await ended;
  await reach('waiting');
  start();
  await reach('read');
});

test('a card that was being read when the browser died is read again, but not for ever', async () => {
  const { context, deps, start, reach } = setUp();
  const { cardIds } = await addPhotos(deps, files('once.png', 'twice.png'));
  await context.db.cards.update(cardIds[0] ?? '', { state: 'reading', attempts: 1 });
  await context.db.cards.update(cardIds[1] ?? '', { state: 'reading', attempts: 2 });
  start();
  await reach('read', 'failed');
  expect((await context.db.cards.get(cardIds[1] ?? ''))?.problem).toBe('card/crashed');
});

test('where a card was found is kept, and what was read by its place on the photo', async () => {
  const box = { left: 0, top: 0, width: 5, height: 2.5 };
  const line = { text: '山田', confidence: 1, box, words: [{ text: '山田', confidence: 1, box }], isVertical: false, readings: [] };
  const { context, deps, reach } = setUp(async () => ({ width: 10, height: 5, lines: [line] }));
  const parseCard = () => [{ field: 'name' as const, value: '山田', confidence: 'high' as const, box }];
  await addPhotos(deps, files('a.png'));
  const controller = new AbortController();
  abort.push(controller);
  void readCards({ ...deps, parseCard }, controller.signal);
  await reach('read');
  const [card] = await context.db.cards.toArray();
  const moved = { left: 1, top: 1, width: 4, height: 2.5 };
  expect(card?.corners).toEqual(found);
  expect(card?.fields).toMatchObject([{ value: '山田', box: moved }]);
  const words = [{ text: '山田', confidence: 1, box: moved }];
  expect(await pageRead(context.db, card)).toEqual({ width: 20, height: 10, lines: [{ ...line, box: moved, words }], codes: [] });
});

test('a card that lies upside down keeps its corners from where its own top left is', async () => {
  const text = { box: { left: 0, top: 0, width: 1, height: 1 }, words: [], isVertical: false, readings: [] };
  const confidences = [0.2, 0.9];
  const { context, deps, start, reach } = setUp(async () => ({
    ...page,
    lines: [{ ...text, text: '株式会社青空システムズ', confidence: confidences.shift() ?? 0 }],
  }));
  await addPhotos(deps, files('a.png'));
  start();
  await reach('read');
  const [a, b, c, d] = found;
  expect((await context.db.cards.toArray())[0]?.corners).toEqual([c, d, a, b]);
});

describe('a photo of three cards', () => {
  const second = found.map(({ x, y }) => ({ x: x + 10, y })) as Corners;
  const third = found.map(({ x, y }) => ({ x, y: y + 10 })) as Corners;
  const split = () => {
    const { deps, ...rest } = setUp();
    const flattenCard = async (_: Blob, corners?: Corners) => ({
      picture,
      corners: corners ?? found,
      others: corners ? [] : [second, third],
      photo: { width: 20, height: 20 },
      faults: [],
    });
    const start = () => {
      const controller = new AbortController();
      abort.push(controller);
      void readCards({ ...deps, flattenCard }, controller.signal);
    };
    return { deps, ...rest, start };
  };

  test('becomes three cards of one photo, with the occasion of the first, read in their order', async () => {
    const { context, deps, start, reach } = split();
    const { cardIds } = await addPhotos(deps, files('three.png', 'later.png'), { tags: ['展示会'], place: '展示会 A' });
    await context.db.cards.delete(cardIds[1] ?? '');
    start();
    await reach('read', 'read', 'read');
    const cards = await context.db.cards.orderBy('createdAt').toArray();
    expect(cards.map(({ corners }) => corners)).toEqual([found, second, third]);
    expect(cards.map(({ id, photoId }) => photoId ?? id)).toEqual([cardIds[0], cardIds[0], cardIds[0]]);
    expect(cards.map(({ place, tags }) => [place, ...tags])).toEqual([1, 2, 3].map(() => ['展示会 A', '展示会']));
    expect(await context.db.photos.count()).toBe(2);
  });

  test('is one card again when the user says so, and three after undo', async () => {
    const { context, deps, start, reach } = split();
    const { cardIds } = await addPhotos(deps, files('three.png'));
    start();
    await reach('read', 'read', 'read');
    const batch = await takeWhole(context, cardIds[0] ?? '');
    await vi.waitFor(async () => {
      const cards = await listCards(context.db, ['read']);
      expect(cards.map(({ corners }) => corners)).toEqual([photoCorners({ width: 20, height: 20 })]);
    });
    await undo(context, batch);
    expect((await listCards(context.db, ['read'])).map(({ corners }) => corners)).toEqual([found, second, third]);
  });
});

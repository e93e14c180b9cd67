import { expect, test } from 'vitest';
import { addPhotos } from '@/lib/actions/add-photos';
import { addBack, addBackPhoto, separateSides, swapSides } from '@/lib/actions/join-sides';
import { listTrash } from '@/lib/actions/list-trash';
import { setCorners } from '@/lib/actions/set-corners';
import { undo } from '@/lib/actions/undo';
import { parseCard } from '@/lib/card/parse-card';
import { listCards } from '@/lib/db/cards';
import { findRecord } from '@/lib/db/records';
import type { Card, Corners } from '@/lib/domain/card';
import type { OcrPage } from '@/lib/domain/ocr-page';
import { pageOf } from '../support/cards/page';
import { addReading, pageRead } from '../support/reading';
import { testContext } from '../support/test-context';

const corners: Corners = [
  { x: 10, y: 10 },
  { x: 90, y: 10 },
  { x: 90, y: 60 },
  { x: 10, y: 60 },
];
const moved: Corners = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 80 },
  { x: 0, y: 80 },
];
const front = pageOf('株式会社青空', '営業部 部長', { text: '山田 太郎', size: 40 }, 'TEL 03-0123-4567');
const back = pageOf('Taro Yamada', 'TEL +81-3-0123-4567', 'taro.yamada@aozora.example');

async function setUp(...pages: (OcrPage | undefined)[]) {
  const context = { ...testContext(), openPhoto: async (image: Blob) => ({ image }) };
  const { cardIds } = await addPhotos(
    context,
    pages.map((_, index) => new File(['photo'], `${index}.jpg`)),
  );
  for (const [index, page] of pages.entries()) {
    if (!page) continue;
    const readFields = parseCard(page);
    const readingId = await addReading(context.db, page);
    await context.db.cards.update(cardIds[index] ?? '', {
      state: 'read',
      readingId,
      isCard: true,
      corners,
      readFields,
      fields: readFields,
    });
  }
  /** A card with what was read on its sides. */
  const card = async (index: number) => {
    const found = await findRecord(context.db, 'cards', cardIds[index] ?? '');
    const back = found?.back && { ...found.back, page: await pageRead(context.db, found.back) };
    return found && { ...found, page: await pageRead(context.db, found), back };
  };
  const [one = '', other = ''] = cardIds;
  return { context, one, other, card };
}

const valuesOf = (card: Card | undefined) => card?.fields.map(({ field, value, side = 'front' }) => `${side} ${field} ${value}`).sort();

test('the back adds what the front does not say, at once, and leaves the queue', async () => {
  const { context, one, other, card } = await setUp(front, back);
  await addBack(context, one, other);
  const joined = await card(0);
  expect(joined).toMatchObject({ state: 'read', back: { photoId: other, corners } });
  expect(valuesOf(joined)).toEqual(
    expect.arrayContaining(['front name 山田 太郎', 'front phone 03-0123-4567', 'back email taro.yamada@aozora.example']),
  );
  expect(joined?.fields.filter(({ field }) => field === 'phone')).toHaveLength(1);
  expect((await listCards(context.db, ['read', 'waiting'])).map(({ id }) => id)).toEqual([one]);
  expect(await listTrash(context.db)).toEqual([]);
});

test('a back that was not read yet is read first', async () => {
  const { context, one, other, card } = await setUp(front, undefined);
  await addBack(context, one, other);
  expect(await card(0)).toMatchObject({ state: 'waiting', page: front, back: { photoId: other } });
});

test('a photo is taken in as the back', async () => {
  const { context, one, card } = await setUp(front);
  await addBackPhoto(context, one, new File(['back'], 'back.jpg'));
  const photoId = (await card(0))?.back?.photoId ?? '';
  expect((await context.db.photos.get(photoId))?.image.size).toBe(4);
  expect((await listCards(context.db, ['waiting'])).map(({ id }) => id)).toEqual([one]);
});

test('undo gives both cards back as they were', async () => {
  const { context, one, other, card } = await setUp(front, back);
  const before = [await card(0), await card(1)];
  await undo(context, await addBack(context, one, other));
  expect(await card(0)).toMatchObject({ state: 'read', page: front, fields: before[0]?.fields });
  expect((await card(0))?.back).toBeUndefined();
  expect((await card(1))?.deletedAt).toBeUndefined();
  expect((await card(1))?.backOf).toBeUndefined();
});

test('undo works although the back was read in the meantime', async () => {
  const { context, one, other, card } = await setUp(front, undefined);
  const batch = await addBack(context, one, other);
  await context.db.cards.update(one, {
    state: 'read',
    back: { photoId: other, corners, readingId: await addReading(context.db, back), faults: [] },
    fields: [],
  });
  await undo(context, batch);
  expect(await card(0)).toMatchObject({ state: 'read', page: front });
  expect(await card(1)).toMatchObject({ state: 'waiting' });
});

test('separated sides are two cards with what was read on each', async () => {
  const { context, one, other, card } = await setUp(front, back);
  await addBack(context, one, other);
  await separateSides(context, one);
  expect(valuesOf(await card(0))?.some((value) => value.startsWith('back'))).toBe(false);
  expect(await card(1)).toMatchObject({ state: 'read', page: back, corners });
  expect(valuesOf(await card(1))).toContain('front email taro.yamada@aozora.example');
});

test('swapped sides, separated: each keeps its own photo', async () => {
  const { context, one, other, card } = await setUp(front, back);
  await addBack(context, one, other);
  await swapSides(context, one);
  expect(await card(0)).toMatchObject({ photoId: other, page: back, back: { photoId: one, page: front } });
  await separateSides(context, one);
  expect(await card(0)).toMatchObject({ photoId: other, page: back });
  expect(await card(1)).toMatchObject({ photoId: one, page: front });
});

test('a card is not its own back, and has one only', async () => {
  const { context, one, other } = await setUp(front, back);
  await expect(addBack(context, one, one)).rejects.toThrow('record/changed-elsewhere');
  await addBack(context, one, other);
  await expect(addBack(context, one, other)).rejects.toThrow('record/missing');
});

test('a side whose corners were moved is read again from there, the other keeps its page', async () => {
  const { context, one, other, card } = await setUp(front, back);
  await addBack(context, one, other);
  await setCorners(context, one, 'back', moved);
  expect(await card(0)).toMatchObject({ state: 'waiting', page: front, corners, back: { photoId: other, corners: moved } });
  expect((await card(0))?.back?.page).toBeUndefined();
});

test('undo of moved corners brings back what was read before, without reading it again', async () => {
  const { context, one, card } = await setUp(front);
  const batch = await setCorners(context, one, 'front', moved);
  await context.db.cards.update(one, { state: 'read', readingId: await addReading(context.db, back), fields: [] });
  await undo(context, batch);
  expect(await card(0)).toMatchObject({ state: 'read', page: front, corners });
});

test('a saved card stays as it is', async () => {
  const { context, one } = await setUp(front);
  await context.db.cards.update(one, { state: 'saved' });
  await expect(setCorners(context, one, 'front', moved)).rejects.toThrow('record/changed-elsewhere');
});

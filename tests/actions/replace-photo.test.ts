import { expect, test } from 'vitest';
import { addPhotos } from '@/lib/actions/add-photos';
import { replacePhoto } from '@/lib/actions/replace-photo';
import { undo } from '@/lib/actions/undo';
import { findPhoto } from '@/lib/db/cards';
import { findRecord } from '@/lib/db/records';
import type { Card } from '@/lib/domain/card';
import { Problem } from '@/lib/domain/problem';
import { pageOf } from '../support/cards/page';
import { addReading, pageRead } from '../support/reading';
import { testContext } from '../support/test-context';

const fields: Card['fields'] = [{ field: 'name', value: '山田 太郎', confidence: 'low' }];

async function setUp() {
  const context = { ...testContext(), openPhoto: async (image: Blob) => ({ image }) };
  const { cardIds } = await addPhotos(context, [new File(['blurred'], 'card.jpg')]);
  const [id = ''] = cardIds;
  const readingId = await addReading(context.db, pageOf('山田 太郎'));
  await context.db.cards.update(id, { state: 'read', readingId, readFields: fields, fields, faults: ['blurred'] });
  return { context, id, card: () => findRecord(context.db, 'cards', id) };
}

test('the new photo is read in place of the old one, and undo brings the old one back with what was read', async () => {
  const { context, id, card } = await setUp();
  const batchId = await replacePhoto(context, id, 'front', new File(['sharp'], 'again.jpg'));
  const replaced = await card();
  expect(replaced).toMatchObject({ state: 'waiting', faults: [], fields: [] });
  expect(replaced?.readingId).toBeUndefined();
  expect(await (await findPhoto(context.db, replaced?.photoId ?? ''))?.text()).toBe('sharp');

  await undo(context, batchId);
  expect(await card()).toMatchObject({ state: 'read', faults: ['blurred'], fields });
  expect((await card())?.photoId).toBeUndefined();
  expect((await pageRead(context.db, await card()))?.lines).toMatchObject([{ text: '山田 太郎' }]);
  expect(await (await findPhoto(context.db, id))?.text()).toBe('blurred');
});

test('a file that is no photo changes nothing', async () => {
  const { context, id, card } = await setUp();
  const before = await card();
  const openPhoto = () => Promise.reject(new Problem('photo/not-an-image'));
  await expect(replacePhoto({ ...context, openPhoto }, id, 'front', new File([], 'x'))).rejects.toMatchObject({
    code: 'photo/not-an-image',
  });
  await expect(replacePhoto(context, id, 'back', new File([], 'x'))).rejects.toMatchObject({ code: 'record/missing' });
  expect(await card()).toEqual(before);
});

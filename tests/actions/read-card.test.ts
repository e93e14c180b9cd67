import { expect, test } from 'vitest';
import { addPhotos } from '@/lib/actions/add-photos';
import { confirmCard } from '@/lib/actions/confirm-cards';
import { addBackPhoto, separateSides } from '@/lib/actions/join-sides';
import { readCard } from '@/lib/actions/read-card';
import { startReading } from '@/lib/db/cards';
import type { PhotoFault, ReadField } from '@/lib/domain/card';
import { photoCorners } from '@/lib/image/corners';
import { testContext } from '../support/test-context';

const size = { width: 10, height: 5 };
const picture = { ...size, close: () => {} } as ImageBitmap;
const yamada: ReadField[] = [
  { field: 'name', value: '山田 太郎', confidence: 'high' },
  { field: 'company', value: '株式会社青空', confidence: 'high' },
];

/** A card that waits, and what reads its sides in turn: each has these faults by its pixels, and these fields. */
async function setUp(...sides: { faults?: PhotoFault[]; fields?: ReadField[] }[]) {
  const context = testContext();
  const openPhoto = async (image: Blob) => ({ image });
  const { cardIds } = await addPhotos({ ...context, openPhoto }, [new File(['photo'], 'a.jpg')]);
  const [id = ''] = cardIds;
  let fields: ReadField[] = [];
  let faults: PhotoFault[] = [];
  const deps = {
    ...context,
    flattenCard: async () => {
      ({ fields = [], faults = [] } = sides.shift() ?? {});
      return { picture, corners: photoCorners(size), others: [], photo: size };
    },
    measureFaults: async () => faults,
    turnPicture: () => picture,
    drawThumb: async () => new Blob(['small']),
    readCodes: async () => [],
    parseCard: () => fields,
    engine: { id: 'test', recognize: async () => ({ ...size, lines: [] }), close: async () => {} },
  };
  const card = () => context.db.cards.get(id);
  const read = async () => {
    const started = await startReading(context.db, id, context.now());
    if (started) await readCard(deps, started, new AbortController().signal);
    return card();
  };
  return { context: { ...context, openPhoto }, id, card, read };
}

test.each<[PhotoFault[], ReadField[], PhotoFault[]]>([
  [[], yamada, []],
  [['blurred', 'small'], yamada, ['blurred', 'small']],
  [['glare'], yamada, ['glare']],
  [[], [], ['no-card']],
  [['blurred'], [], ['blurred']], // That it is blurred is why nothing was read.
])('a photo with the faults %j and the fields %j is kept with %j, and waits for the user if there is any', async (faults, fields, kept) => {
  const { context, id, read } = await setUp({ faults, fields });
  expect(await read()).toMatchObject({ state: 'read', faults: kept });
  expect(await confirmCard(context, id)).toEqual(kept.length > 0 ? undefined : expect.any(String));
});

test('each side keeps its own faults', async () => {
  const { context, id, read } = await setUp({ fields: yamada }, { faults: ['glare'] });
  await read();
  await addBackPhoto(context, id, new File(['photo'], 'back.jpg'));
  expect(await read()).toMatchObject({ state: 'read', faults: [], back: { faults: ['glare'] } });
  expect(await confirmCard(context, id)).toBeUndefined();
});

test('an empty front is a fault only until the back says who it is', async () => {
  const { context, id, card, read } = await setUp({}, { fields: yamada });
  expect(await read()).toMatchObject({ faults: ['no-card'] });
  await addBackPhoto(context, id, new File(['photo'], 'back.jpg'));
  expect(await read()).toMatchObject({ faults: [], back: { faults: [] }, fields: [{ value: '山田 太郎' }, { value: '株式会社青空' }] });
  await separateSides(context, id);
  expect(await card()).toMatchObject({ faults: ['no-card'], fields: [] });
});

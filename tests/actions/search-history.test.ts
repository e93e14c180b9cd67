import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { addRecord } from '@/lib/actions/save-record';
import { type Hit, readHits, searchHistory } from '@/lib/actions/search-history';
import { moveToTrash } from '@/lib/actions/trash';
import { testContext } from '../support/test-context';

async function setUp() {
  const context = testContext();
  const { contactId } = await addPerson(context, [
    { field: 'name', value: '山田 太郎' },
    { field: 'company', value: '青空文具' },
  ]);
  const companyId = (await context.db.companies.toCollection().first())?.id;
  const parties = { contactIds: [contactId], companyId };
  const at = context.now();
  await addRecord(context, 'inquiries', {
    ...{ kind: 'complaint', status: 'open', receivedAt: '2026-03-01T09:00:00.000Z', subject: '届いたノートに傷', ...parties },
    ...{ content: '30冊のうち4冊の表紙に傷がある', response: '', cause: 'ハコの 梱包' },
  });
  await addRecord(context, 'deals', {
    ...{ subject: '来年度の手帳 500冊', stage: 'proposed', products: ['手帳', 'ノート'], currency: 'JPY', openedAt: '2026-04-01' },
    ...{ nextAction: '見本を送る', content: '', ...parties },
  });
  await addRecord(context, 'purchases', {
    ...{ product: '保守契約', quantity: 1, currency: 'JPY', contractNumber: 'HK-2026-7', contractedAt: '2026-05-01', note: '', ...parties },
  });
  await addRecord(context, 'activities', { kind: 'note', at, subject: '', body: '駅前の店で会った。Nōto好き', contactIds: [contactId] });
  await addRecord(context, 'activities', { kind: 'stage', at, subject: 'customer', body: '', contactIds: [contactId] });
  return context;
}
type Context = Awaited<ReturnType<typeof setUp>>;

async function find({ db }: Context, query: string): Promise<Hit[]> {
  const all: Hit[] = [];
  await searchHistory(db, query, { onProgress: (_ratio, hits) => all.push(...hits), signal: new AbortController().signal });
  return all;
}

test.each([
  ['傷', ['inquiries']],
  ['ノート', ['inquiries', 'deals']],
  ['ノート　傷', ['inquiries']],
  ['ﾉｰﾄ', ['inquiries', 'deals']],
  ['のーと 手帳', ['deals']],
  ['はこの梱包', ['inquiries']],
  ['見本', ['deals']],
  ['ekimae', []],
  ['駅前', ['activities']],
  ['hk-2026', ['purchases']],
  ['customer', []],
  ['complaint', []],
  ['太郎', []],
  ['傷30', []],
])('%s is written in %j', async (query, tables) => {
  expect((await find(await setUp(), query)).map(({ table }) => table)).toEqual(tables);
});

test('what is found says whose it is, as it is now', async () => {
  const context = await setUp();
  const hits = await find(context, 'ノート');
  const [complaint] = await readHits(context.db, hits);
  expect(complaint?.entry).toMatchObject({ of: 'inquiry', at: '2026-03-01T09:00:00.000Z' });
  expect(complaint?.parties).toMatchObject({ people: [{ name: '山田 太郎' }], company: { name: '青空文具' } });
  await moveToTrash(context, 'inquiries', [hits[0]?.id ?? '']);
  expect((await readHits(context.db, hits)).map(({ entry }) => entry.of)).toEqual(['deal']);
  expect((await find(context, 'ノート')).map(({ table }) => table)).toEqual(['deals']);
});

test('a search that is stopped tells nothing more', async () => {
  const context = await setUp();
  const controller = new AbortController();
  const heard: number[] = [];
  const onProgress = (ratio: number) => {
    heard.push(ratio);
    controller.abort(new Error('enough'));
  };
  await expect(searchHistory(context.db, '傷', { onProgress, signal: controller.signal })).rejects.toThrow('enough');
  expect(heard).toEqual([0.2]);
});

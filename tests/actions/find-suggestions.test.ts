import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { findSuggestions } from '@/lib/actions/find-suggestions';
import { saveCard } from '@/lib/actions/save-card';
import { addCard } from '@/lib/db/cards';
import type { CardField } from '@/lib/domain/card';
import { newId } from '@/lib/domain/id';
import { pageOf } from '../support/cards/page';
import { testContext } from '../support/test-context';

const card = (values: Partial<Record<CardField, string>>) =>
  Object.entries(values).map(([field, value]) => ({ field: field as CardField, value }));

async function keep(context: ReturnType<typeof testContext>, values: Partial<Record<CardField, string>>): Promise<void> {
  const at = context.now();
  const id = newId();
  const empty = { state: 'read' as const, fileName: '', attempts: 1, faults: [], fields: [], tags: [], createdAt: at, updatedAt: at };
  await addCard(context.db, { id, ...empty }, new Blob(['x']));
  await saveCard(context, id, card(values));
}

test('the spelling that is known of the same address comes first', async () => {
  const context = testContext();
  await keep(context, { name: '髙橋 美咲', nameKana: 'たかはし みさき', email: 'misaki@hokuto.example' });
  const found = await findSuggestions(context.db, undefined, card({ name: '高橋 美咲', email: 'misaki@hokuto.example' }));
  expect(found.name).toEqual(['髙橋 美咲']);
  expect(found.nameKana?.[0]).toBe('たかはし みさき');
});

test('colleagues tell how their company is written, and a namesake there how a name is', async () => {
  const context = testContext();
  await keep(context, { name: '渡邉 浩二', company: '株式会社青空システムズ', email: 'watanabe@aozora.example' });
  const found = await findSuggestions(
    context.db,
    undefined,
    card({ name: '渡辺 浩二', company: '株式会社青空システムス', email: 'koji@aozora.example' }),
  );
  expect(found.company).toEqual(['株式会社青空システムズ']);
  expect(found.name).toEqual(['渡邉 浩二']);
});

test('another firm of the same domain, and a mail service that anybody uses, say nothing', async () => {
  const context = testContext();
  await keep(context, { name: '山田 太郎', company: '株式会社青空システムズ', email: 'taro@gmail.com' });
  await keep(context, { name: '山田 次郎', company: '青空不動産株式会社', email: 'jiro@aozora.example' });
  const one = await findSuggestions(context.db, undefined, card({ company: '株式会社つむぎ工房', email: 'hanako@gmail.com' }));
  const other = await findSuggestions(context.db, undefined, card({ company: '株式会社つむぎ工房', email: 'hanako@aozora.example' }));
  expect([one.company, other.company]).toEqual([[], []]);
});

test('a company that was not read is the one whose people have the domain', async () => {
  const context = testContext();
  await keep(context, { name: '山田 太郎', company: '株式会社青空システムズ', email: 'taro@aozora.example' });
  const found = await findSuggestions(context.db, undefined, card({ name: '佐藤 花', email: 'hana@aozora.example' }));
  expect(found.company).toEqual(['株式会社青空システムズ']);
});

test('kana is suggested from the address and from the Latin name on the card', async () => {
  const { db } = testContext();
  const byMail = await findSuggestions(db, undefined, card({ name: '河野 健一', email: 'kenichi.kawano@aozora.example' }));
  const byPrint = await findSuggestions(db, pageOf({ text: '河野 健一', size: 48 }, 'Kenichi KAWANO'), card({ name: '河野 健一' }));
  expect(byMail.nameKana?.[0]).toBe('かわの けんいち');
  expect(byPrint.nameKana?.[0]).toBe('かわの けんいち');
});

test('a name that the Latin letters deny has the kanji that they spell as suggestions', async () => {
  const { db } = testContext();
  const page = pageOf({ text: '和田 理想', size: 48 }, 'Rie Wada');
  expect((await findSuggestions(db, page, card({ name: '和田 理想' }))).name).toContain('和田 理恵');
  expect((await findSuggestions(db, pageOf({ text: '和田 理恵', size: 48 }, 'Rie Wada'), card({ name: '和田 理恵' }))).name).toEqual([]);
});

test('a postal code that the card does not say is suggested where there is only one', async () => {
  const { db } = testContext();
  const found = async (values: Partial<Record<CardField, string>>) => (await findSuggestions(db, undefined, card(values))).postalCode;
  expect(await found({ address: '東京都渋谷区渋谷2-14-8 青葉ビル7F' })).toEqual(['150-0002']);
  expect(await found({ address: '東京都渋谷区渋谷2-14-8', postalCode: '150-0003' })).toEqual([]);
  expect(await found({ address: '1280 Maple Street' })).toEqual([]);
});

test('somebody in the trash says nothing', async () => {
  const context = testContext();
  const { contactId } = await addPerson(context, card({ name: '髙橋 美咲', email: 'misaki@hokuto.example' }));
  await context.db.contacts.update(contactId, { deletedAt: context.now() });
  const found = await findSuggestions(context.db, undefined, card({ name: '高橋 美咲', email: 'misaki@hokuto.example' }));
  expect(found.name).toEqual([]);
});

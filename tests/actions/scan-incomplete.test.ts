import { expect, test } from 'vitest';
import { addPerson } from '@/lib/actions/add-person';
import { type Incomplete, scanIncomplete } from '@/lib/actions/scan-incomplete';
import { moveToTrash } from '@/lib/actions/trash';
import { testContext } from '../support/test-context';

test('those who lack something required are found, with what; nobody from the trash', async () => {
  const context = testContext();
  const add = async (name: string, company: string) => {
    const { contactId } = await addPerson(context, [
      { field: 'name', value: name },
      { field: 'company', value: company },
    ]);
    return contactId;
  };
  await add('山田', '青空');
  const freelance = await add('佐藤', '');
  await moveToTrash(context, 'contacts', [await add('鈴木', '')]);
  const found: Incomplete[] = [];
  const ratios: number[] = [];
  await scanIncomplete(
    context.db,
    { unknown: ['company'] },
    {
      signal: new AbortController().signal,
      onProgress(ratio, more) {
        ratios.push(ratio);
        found.push(...more);
      },
    },
  );
  expect(found).toEqual([{ id: freelance, name: '佐藤', missing: ['company'] }]);
  expect(ratios).toEqual([1]);
});

test('a scan that is stopped says so', async () => {
  const { db } = testContext();
  const stopped = scanIncomplete(db, {}, { signal: AbortSignal.abort(new Error('stopped')), onProgress: () => undefined });
  await expect(stopped).rejects.toThrow('stopped');
});

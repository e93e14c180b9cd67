import { expect, test } from 'vitest';
import { addCorrespondent, addPerson, attachAddress } from '@/lib/actions/add-person';
import { logMessage } from '@/lib/actions/log-message';
import type { OpenMessage } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

// Whoever calls an action, from an old screen or before the list was read there: nothing is written.

const list = ['hr@shop.example', 'legal.example'];
const refused = { code: 'mail/never-recorded' };

async function setUp() {
  const context = { ...testContext(), neverRecord: async () => list };
  const add = async (name: string, email: string) =>
    (
      await addPerson(context, [
        { field: 'name', value: name },
        { field: 'email', value: email },
      ])
    ).contactId;
  return { context, customer: await add('山田 太郎', 'taro@kaisha.example'), lawyer: await add('法務 花子', 'hanako@legal.example') };
}

const message = (people: string[], others: string[] = []): OpenMessage => ({
  ...{ webmail: 'gmail', key: 'k', subject: '件名', direction: 'in', url: 'https://mail.example/' },
  ...{ people: people.map((email) => ({ email })), others: others.map((email) => ({ email })) },
});

test.each<[string, OpenMessage]>([
  ['somebody on the list', message(['HR+news@shop.example'])],
  ['somebody at a domain on the list', message(['hanako@tokyo.legal.example'], ['taro@kaisha.example'])],
])('a message of %s is not logged, for whomever', async (_, mail) => {
  const { context, customer, lawyer } = await setUp();
  for (const contactId of [customer, lawyer]) await expect(logMessage(context, mail, contactId)).rejects.toMatchObject(refused);
  expect(await context.db.activities.count()).toBe(0);
});

test('a message to a customer and to somebody on the list is logged for the customer, without a trace of the other', async () => {
  const { context, customer, lawyer } = await setUp();
  const mail = message(['taro@kaisha.example', 'hanako@legal.example'], ['hr@shop.example', 'ken@kaisha.example']);
  await expect(logMessage(context, mail, lawyer)).rejects.toMatchObject(refused);
  await logMessage(context, mail, customer);
  await expect(logMessage(context, mail, lawyer)).rejects.toMatchObject(refused);
  const [logged] = await context.db.activities.toArray();
  expect(logged).toMatchObject({
    contactIds: [customer],
    participants: [{ email: 'taro@kaisha.example' }, { email: 'ken@kaisha.example' }],
  });
});

test('nobody on the list is added from a mail, and no address on it is attached', async () => {
  const { context, customer } = await setUp();
  const fields = [
    { field: 'name' as const, value: '人事' },
    { field: 'email' as const, value: 'HR@shop.example' },
  ];
  await expect(addCorrespondent(context, fields)).rejects.toMatchObject(refused);
  await expect(attachAddress(context, customer, 'x@legal.example')).rejects.toMatchObject(refused);
  expect(await context.db.contacts.count()).toBe(2);
  await attachAddress(context, customer, 'taro@private.example');
});

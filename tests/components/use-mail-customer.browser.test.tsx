import { render } from 'preact';
import { expect, test } from 'vitest';
import { useMailCustomer } from '@/components/use-mail-customer';
import type { OpenTab } from '@/components/use-open-message';
import { addPerson } from '@/lib/actions/add-person';
import type { Db } from '@/lib/db/db';
import type { OpenMessage } from '@/lib/domain/open-message';
import { testContext } from '../support/test-context';

const tab = { id: 1 };

const opened = (email: string): OpenTab => {
  const message: OpenMessage = {
    ...{ webmail: 'gmail', key: email, keys: [email], subject: '', direction: 'in', people: [{ email }], others: [], url: '' },
  };
  return { tab, reading: { state: 'message', message, whole: message } };
};

/** Two customers, and what a panel would show of them: every text that stood there, in order. */
async function setUp() {
  const context = testContext();
  for (const [name, email] of [
    ['山田 太郎', 'taro@kaisha.example'],
    ['佐藤 花子', 'hanako@kaisha.example'],
  ] as const) {
    await addPerson(context, [
      { field: 'name', value: name },
      { field: 'email', value: email },
      { field: 'company', value: '株式会社かいしゃ' },
    ]);
  }
  const root = document.createElement('div');
  const texts: string[] = [];
  new MutationObserver(() => root.textContent !== texts.at(-1) && texts.push(root.textContent)).observe(root, {
    ...{ subtree: true, childList: true, characterData: true },
  });
  const Content = ({ db, open }: { db: Db; open: OpenTab }) => {
    const { message, person, found, reading } = useMailCustomer(db, open, 20);
    const whole = found && `all of ${found.customer?.contact.formattedName ?? 'nobody'}`;
    const head = person && `${person.contact.formattedName} and more`;
    return <>{`${message?.people[0]?.email ?? reading?.state ?? 'nothing'}: ${whole ?? head ?? 'not known yet'}`}</>;
  };
  const show = (open: OpenTab, db: Db = context.db) => render(<Content db={db} open={open} />, root);
  return { context, root, texts, show, end: () => render(null, root) };
}

/** A database that answers only when it is let. */
function slow(db: Db): { db: Db; let: () => void } {
  let answer = () => {};
  const may = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const late = Object.create(db) as Db;
  late.readAtOnce = async (...question) => {
    await may;
    return db.readAtOnce(...question);
  };
  return { db: late, let: answer };
}

const taro = 'taro@kaisha.example: all of 山田 太郎';
const hanako = 'hanako@kaisha.example: all of 佐藤 花子';

test('shows who it is first and then all of them, and goes from one message to the next without an empty picture', async () => {
  const { root, texts, show, end } = await setUp();
  show(opened('taro@kaisha.example'));
  await expect.poll(() => root.textContent).toBe(taro);
  expect(texts).toContain('taro@kaisha.example: 山田 太郎 and more');

  texts.length = 0;
  show(opened('hanako@kaisha.example'));
  await expect.poll(() => root.textContent).toBe(hanako);
  const empty = 'hanako@kaisha.example: not known yet'; // Where the machine was slow.
  expect(texts.filter((text) => text !== empty)).toEqual(['hanako@kaisha.example: 佐藤 花子 and more', hanako]);
  end();
});

test('a guessed sender is never shown before all that belongs to them, the mark of a guess with it', async () => {
  const { root, texts, show, end } = await setUp();
  const open = opened('taro@kaisha.example');
  if (open.reading?.state === 'message') open.reading.message.guess = { site: 'mail.example', isTaught: false, places: [], page: '' };
  show(open);
  await expect.poll(() => root.textContent).toBe(taro);
  expect(texts.filter((text) => text.endsWith('and more'))).toEqual([]);
  end();
});

test('a customer is cleared within a picture of the screen, however long the next one takes', async () => {
  const { context, root, texts, show, end } = await setUp();
  show(opened('taro@kaisha.example'));
  await expect.poll(() => root.textContent).toBe(taro);

  const late = slow(context.db);
  show(opened('hanako@kaisha.example'), late.db);
  expect(root.textContent).toBe(taro);
  await expect.poll(() => root.textContent).toBe('hanako@kaisha.example: not known yet');

  // Whoever is read too late is not shown any more.
  show(opened('taro@kaisha.example'));
  await expect.poll(() => root.textContent).toBe(taro);
  texts.length = 0;
  late.let();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(texts).toEqual([]);
  end();
});

test('where there is no message nobody is shown at once', async () => {
  const { root, show, end } = await setUp();
  show(opened('taro@kaisha.example'));
  await expect.poll(() => root.textContent).toBe(taro);
  show({ tab, reading: { state: 'none' } });
  expect(root.textContent).toBe('none: not known yet');
  show({});
  expect(root.textContent).toBe('nothing: not known yet');
  end();
});

import { render } from 'preact';
import { expect, test } from 'vitest';
import { useAnswer } from '@/components/use-answer';
import { useLiveQuery } from '@/components/use-live-query';
import { addPerson } from '@/lib/actions/add-person';
import { testContext } from '../support/test-context';

/** Draws something that can be drawn again; gives every text that stood there, in order. */
function draw<P extends object>(Content: (props: P) => string) {
  const root = document.createElement('div');
  const texts: string[] = [];
  new MutationObserver(() => root.textContent !== texts.at(-1) && texts.push(root.textContent)).observe(root, {
    ...{ subtree: true, childList: true, characterData: true },
  });
  return { root, texts, show: (props: P) => render(<Content {...props} />, root), end: () => render(null, root) };
}

test('what was asked a moment before is shown at once, and followed like any other', async () => {
  const context = testContext();
  const names = async () => (await context.db.contacts.toArray()).map(({ formattedName }) => formattedName);
  const add = (value: string) => addPerson(context, [{ field: 'name', value }]);
  await add('山田 太郎');

  let drawn = 0;
  const { root, texts, show, end } = draw(({ first }: { first: string[] }) => {
    drawn++;
    return (useLiveQuery(names, ['all'], first) ?? ['nobody yet']).join();
  });
  show({ first: await names() });
  expect(root.textContent).toBe('山田 太郎');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(drawn).toBe(1); // What the live query says of it is the same.

  await add('山田 花子');
  await expect.poll(() => root.textContent.split(',').length).toBe(2);
  expect(texts).not.toContain('nobody yet');
  end();
});

test('the answer to a former question is never shown, however late it comes', async () => {
  const answers = new Map<string, (answer: string) => void>();
  const ask = (key: string) => new Promise<string>((resolve) => answers.set(key, resolve));
  const { root, texts, show, end } = draw(({ question }: { question: string }) => useAnswer(() => ask(question), question) ?? 'unknown');

  show({ question: 'one' });
  show({ question: 'two' });
  answers.get('two')?.('of two');
  await expect.poll(() => root.textContent).toBe('of two');
  answers.get('one')?.('of one');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(root.textContent).toBe('of two');

  // The same question again is asked again.
  show({ question: 'three' });
  expect(root.textContent).toBe('unknown');
  show({ question: 'two' });
  expect(root.textContent).toBe('unknown');
  answers.get('two')?.('of two, again');
  await expect.poll(() => root.textContent).toBe('of two, again');
  expect(texts).not.toContain('of one');
  end();
});

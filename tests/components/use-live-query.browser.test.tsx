import { render } from 'preact';
import { expect, test } from 'vitest';
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

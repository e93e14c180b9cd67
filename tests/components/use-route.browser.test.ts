import { h, render } from 'preact';
import { expect, test } from 'vitest';
import { useRoute } from '@/components/use-route';

test('an address that changes right after the screen is there is followed', async () => {
  const root = document.createElement('div');
  render(
    h(() => h('p', null, useRoute().join(' ')), null),
    root,
  );
  history.replaceState(null, '', '#/companies/1');
  dispatchEvent(new HashChangeEvent('hashchange')); // Before anything is drawn.
  await expect.poll(() => root.textContent).toBe('companies 1');
  render(null, root);
});

// The floor of `bench:panel`: hears what the panel hears, by the same messages, and shows what is always the same.

import { hearReadings } from '@/lib/messages';

const root = document.querySelector<HTMLElement>('[data-panel]');
const same = [...(root?.childNodes ?? [])];
root?.replaceChildren();

hearReadings((_frame, said) => {
  const { reading } = (said ?? {}) as { reading?: { message?: { people: { email: string }[] } } };
  const address = reading?.message?.people[0]?.email;
  if (!root || !address) return;
  root.replaceChildren(...same.map((node) => node.cloneNode(true)));
  root.dataset.address = address;
});

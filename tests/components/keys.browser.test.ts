import { afterEach, expect, test, vi } from 'vitest';
import { isComposing, isTyping, keyName } from '@/components/keys';

afterEach(() => {
  document.body.replaceChildren();
});

const press = (init: KeyboardEventInit & { keyCode?: number }) => new KeyboardEvent('keydown', { bubbles: true, ...init });

test.each([
  [{ key: 'L' }, 'l'],
  [{ key: '/' }, '/'],
  [{ key: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
  [{ key: 'z', metaKey: true }, 'Ctrl+z'],
  [{ key: 'Escape' }, 'Escape'],
])('%o is named %s', (init, name) => {
  expect(keyName(press(init))).toBe(name);
});

test.each([
  [{ key: 'Enter', isComposing: true }, true],
  [{ key: 'Enter', keyCode: 229 }, true],
  [{ key: 'Enter', keyCode: 13 }, false],
])('%o belongs to the input method: %s', (init, expected) => {
  expect(isComposing(press(init))).toBe(expected);
});

test.each([
  ['<input>', true],
  ['<input type="search">', true],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<div contenteditable="true">x</div>', true],
  ['<input type="checkbox">', false],
  ['<input type="radio">', false],
  ['<button>x</button>', false],
])('a press in %s types: %s', (html, expected) => {
  document.body.innerHTML = html;
  const seen = vi.fn();
  document.addEventListener('keydown', (event) => seen(isTyping(event)), { once: true });
  document.body.firstElementChild?.dispatchEvent(press({ key: 'l' }));
  expect(seen).toHaveBeenCalledWith(expected);
});

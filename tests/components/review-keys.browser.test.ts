import { expect, test } from 'vitest';
import { reviewKey } from '@/components/review-keys';

const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init });

test.each([
  ['Enter', {}, false, { kind: 'nextDoubt' }],
  ['Enter', { shiftKey: true }, false, { kind: 'lastDoubt' }],
  ['Enter', {}, true, { kind: 'take' }],
  ['Enter', { shiftKey: true }, true, { kind: 'takeMore' }],
  ['Enter', { ctrlKey: true }, false, undefined],
  ['Enter', { isComposing: true }, false, undefined],
  ['Enter', { isComposing: true }, true, undefined],
  ['2', { altKey: true, code: 'Digit2' }, false, { kind: 'choice', index: 1 }],
  ['™', { altKey: true, code: 'Digit2' }, false, { kind: 'choice', index: 1 }],
  ['2', { code: 'Digit2' }, false, undefined],
  ['0', { altKey: true, code: 'Digit0' }, false, { kind: 'otherSide' }],
  ['9', { altKey: true, code: 'Digit9' }, false, { kind: 'corners' }],
  ['ArrowDown', { altKey: true }, false, { kind: 'grain' }],
  ['ArrowUp', { altKey: true }, true, { kind: 'coarserGrain' }],
  ['ArrowLeft', { altKey: true }, false, undefined],
  ['ArrowDown', {}, false, undefined],
  ['ArrowDown', {}, true, { kind: 'move', direction: 'down' }],
  ['ArrowRight', { shiftKey: true }, true, { kind: 'extend', direction: 'right' }],
  ['ArrowRight', { ctrlKey: true }, true, undefined],
  ['Escape', {}, true, { kind: 'leave' }],
  ['Escape', {}, false, undefined],
  ['a', {}, true, undefined],
] as const)('%s %o, pointing: %s', (key, init, isPointing, expected) => {
  expect(reviewKey(press(key, init), isPointing)).toEqual(expected);
});

import { isComposing, keyName } from './keys';
import type { Direction } from './pointing';

/** What a key press in a field of the review asks for. */
export type ReviewKey =
  | { kind: 'nextDoubt' | 'lastDoubt' | 'otherSide' | 'corners' | 'grain' | 'coarserGrain' | 'take' | 'takeMore' | 'leave' }
  | { kind: 'choice'; index: number }
  | { kind: 'move' | 'extend'; direction: Direction };

const arrows: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * Reads a key press. While somebody points at the card the arrows, Enter and Escape are about that; digits are typed into
 * fields, so readings are taken with Alt. Nothing while an input method composes.
 */
export function reviewKey(event: KeyboardEvent, isPointing: boolean): ReviewKey | undefined {
  if (isComposing(event)) return undefined;
  const arrow = arrows[event.key];
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    // By the place of the key: with Alt a Mac types other characters.
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
    if (digit === '0') return { kind: 'otherSide' };
    if (digit === '9') return { kind: 'corners' };
    if (digit) return { kind: 'choice', index: Number(digit) - 1 };
    if (arrow === 'down') return { kind: 'grain' };
    if (arrow === 'up' && isPointing) return { kind: 'coarserGrain' };
    return undefined;
  }
  const name = keyName(event);
  if (isPointing) {
    if (arrow && name === event.key) return event.shiftKey ? { kind: 'extend', direction: arrow } : { kind: 'move', direction: arrow };
    if (name === 'Enter') return { kind: event.shiftKey ? 'takeMore' : 'take' };
    if (name === 'Escape') return { kind: 'leave' };
    return undefined;
  }
  if (name === 'Enter') return { kind: event.shiftKey ? 'lastDoubt' : 'nextDoubt' };
  return undefined;
}

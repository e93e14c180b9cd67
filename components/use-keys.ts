import { useLayoutEffect, useRef } from 'preact/hooks';
import { isComposing, isTyping, keyName } from './keys';

/**
 * Keys of the whole page, by name (`l`, `Ctrl+Enter`). Plain keys are left alone while a field has the focus, all keys
 * while an input method composes or a dialog is open.
 */
export function useKeys(keys: Record<string, (() => void) | false | undefined>): void {
  const current = useRef(keys);
  current.current = keys;

  // As soon as the screen is there: a key that is pressed before the next picture is drawn must not be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isComposing(event) || document.querySelector('dialog[open]')) return;
      const name = keyName(event);
      // In a field Ctrl+Z takes back what was typed there, and nothing else.
      if (isTyping(event) && name !== 'Ctrl+Enter' && name !== 'Escape') return;
      const action = current.current[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

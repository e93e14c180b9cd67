import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to an element once, as it appears: before the next key is typed, not after the next picture is drawn. */
export function useFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T | null>(null);
  useLayoutEffect(() => ref.current?.focus(), []);
  return ref;
}

/** Gives the focus to the first field inside an element, once, as it appears. */
export function useFocusInside<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T | null>(null);
  useLayoutEffect(() => ref.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return ref;
}

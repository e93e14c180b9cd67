import { useState } from 'preact/hooks';

/** What was typed and not saved yet, for as long as this page is open. */
const drafts = new Map<string, unknown>();

/** Whether something unsaved is kept under this name. */
export const hasDraft = (name: string): boolean => drafts.has(name);

/**
 * A form's value that outlives the form: when another mail takes its place, what was typed is there again on return.
 * Gives the value, the function that sets it, and the one that forgets it.
 */
export function useDraft<T>(name: string, initial: () => T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState(() => (drafts.has(name) ? (drafts.get(name) as T) : initial()));
  const set = (next: T) => {
    drafts.set(name, next);
    setValue(next);
  };
  return [value, set, () => drafts.delete(name)];
}

import { changeSetting } from '@/lib/settings';
import { useWorkspace } from './workspace';

/** Puts an entry on the list of those who are never recorded, or takes one off it; either can be undone from the bar. */
export function useNeverRecord(): { add(entry: string): void; remove(entry: string): void } {
  const { attempt, aside } = useWorkspace();
  const put = (entry: string) => changeSetting('neverRecord', (list) => (list.includes(entry) ? list : [...list, entry]));
  const drop = (entry: string) => changeSetting('neverRecord', (list) => list.filter((one) => one !== entry));
  return {
    add: (entry) =>
      void attempt(async () => {
        await put(entry);
        aside('neverRecord', () => drop(entry));
      }),
    remove: (entry) =>
      void attempt(async () => {
        await drop(entry);
        aside('recordAgain', () => put(entry));
      }),
  };
}

import { useEffect, useState } from 'preact/hooks';
import { scanBeside } from '@/lib/actions/scan-beside';
import type { FoundDuplicates } from '@/lib/actions/scan-duplicates';
import { useWorkspace } from './workspace';

/** A search for duplicates: what it found, or how far it is. */
export interface DuplicateScan {
  found: FoundDuplicates | undefined;
  /** From 0 to 1 while it runs for more than a second, undefined before and after. */
  ratio: number | undefined;
  isStopped: boolean;
  /** Tells one search from the next. */
  number: number;
  stop(): void;
  again(): void;
}

/** What takes less than this is not talked about. */
const patience = 1000;

/** Looks for duplicates among all people and companies as soon as the screen is there, and as often as asked. */
export function useDuplicates(): DuplicateScan {
  const { attempt } = useWorkspace();
  const [number, setNumber] = useState(0);
  const [found, setFound] = useState<FoundDuplicates>();
  const [ratio, setRatio] = useState<number>();
  const [isStopped, setStopped] = useState(false);
  const [abort, setAbort] = useState<AbortController>();

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setAbort(controller);
    setFound(undefined);
    setStopped(false);
    let heard = 0;
    let isShown = false;
    const timer = setTimeout(() => {
      isShown = true;
      setRatio(heard);
    }, patience);
    const onProgress = (next: number) => {
      heard = next;
      if (isShown) setRatio(next);
    };
    void attempt(async () => {
      try {
        setFound(await scanBeside(signal, onProgress));
      } catch (error) {
        if (!signal.aborted) throw error;
        setStopped(true);
      }
    }).finally(() => {
      clearTimeout(timer);
      if (!signal.aborted) setRatio(undefined);
    });
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [number]);

  const stop = () => {
    abort?.abort();
    setRatio(undefined);
  };
  return { found, ratio, isStopped, number, stop, again: () => setNumber(number + 1) };
}

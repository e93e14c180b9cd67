import { useEffect, useState } from 'preact/hooks';

/** Whether this part of the screen has been drawn once: what stands below the others can be made after that. */
export function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return isDrawn;
}

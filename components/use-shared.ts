import { useLayoutEffect, useState } from 'preact/hooks';
import type { Watch } from './shared-values';
import { useWorkspace } from './workspace';

/** A value that is watched once for the whole page, under this name; undefined until it is known. */
export function useShared<T>(name: string, watch: Watch<T>): T | undefined {
  const { shared } = useWorkspace();
  const [value, setValue] = useState(() => shared.known<T>(name));
  useLayoutEffect(() => shared.follow<T>(name, watch, setValue), [shared, name]);
  return value;
}

import { useEffect, useState } from 'preact/hooks';
import { watchSetting, writeSetting } from '@/lib/settings';

/** The user's own addresses, live, and the function that writes them; undefined until they are read. */
export function useOwnAddresses(): [string[] | undefined, (addresses: string[]) => Promise<void>] {
  const [addresses, setAddresses] = useState<string[]>();
  useEffect(() => watchSetting('ownAddresses', setAddresses), []);
  return [addresses, (next) => writeSetting('ownAddresses', next)];
}

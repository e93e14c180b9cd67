import { useEffect, useState } from 'preact/hooks';
import { type Setting, type SettingName, watchSetting, writeSetting } from '@/lib/settings';

/** A setting's value, live, and the function that writes it; undefined until it is read. */
export function useSetting<N extends SettingName>(name: N): [Setting<N> | undefined, (value: Setting<N>) => Promise<void>] {
  const [value, setValue] = useState<Setting<N>>();
  useEffect(() => watchSetting(name, setValue), [name]);
  return [value, (next) => writeSetting(name, next)];
}

import { type Setting, type SettingName, watchSetting, writeSetting } from '@/lib/settings';
import { useShared } from './use-shared';

/** A setting's value, live, and the function that writes it; undefined until it is read. */
export function useSetting<N extends SettingName>(name: N): [Setting<N> | undefined, (value: Setting<N>) => Promise<void>] {
  const value = useShared<Setting<N>>(`setting ${name}`, (hear) => watchSetting(name, hear));
  return [value, (next) => writeSetting(name, next)];
}

import { useEffect, useState } from 'preact/hooks';
import { watchSetting, writeSetting } from '@/lib/settings';

/** Whether sure cards are saved without a look, live, and the function that sets it; undefined until it is read. */
export function useAutoConfirm(): [boolean | undefined, (isOn: boolean) => Promise<void>] {
  const [isOn, setOn] = useState<boolean>();
  useEffect(() => watchSetting('autoConfirm', setOn), []);
  return [isOn, (next) => writeSetting('autoConfirm', next)];
}

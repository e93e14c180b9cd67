import { useEffect } from 'preact/hooks';
import { changeSetting } from '@/lib/settings';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

interface Answers {
  /** It is one of the user's own: mail sent from it is about its recipients from now on, whatever the page says. */
  confirm(address: string): void;
  /** It is not, and is not to be asked of again. */
  refuse(address: string): void;
}

const without = (address: string) => (list: readonly string[]) => list.filter((one) => one !== address);
const withIt = (address: string) => (list: readonly string[]) => [...list.filter((one) => one !== address), address];

/** How an address that a webmail shows as the user's is answered for; either can be undone from the bar. */
export function useOwnAnswers(): Answers {
  const { attempt, aside } = useWorkspace();
  const answer = (setting: 'ownAddresses' | 'notOwnAddresses', deed: 'ownAddress' | 'notOwnAddress') => (address: string) =>
    void attempt(async () => {
      await changeSetting(setting, withIt(address));
      await changeSetting('learnedAddresses', without(address));
      aside(deed, async () => {
        await changeSetting('learnedAddresses', withIt(address));
        await changeSetting(setting, without(address));
      });
    });
  return { confirm: answer('ownAddresses', 'ownAddress'), refuse: answer('notOwnAddresses', 'notOwnAddress') };
}

/** Keeps an address that a webmail shows as the user's, to be asked of; gives it while that question is open. */
export function useLearnedAddress(address: string | undefined): string | undefined {
  const [own] = useSetting('ownAddresses');
  const [notOwn] = useSetting('notOwnAddresses');
  const isOpen = address !== undefined && own && notOwn ? ![...own, ...notOwn].includes(address) : false;
  useEffect(() => {
    if (isOpen && address)
      void changeSetting('learnedAddresses', (list) => (list.includes(address) ? list : [...list, address].slice(-20)));
  }, [isOpen, address]);
  return isOpen ? address : undefined;
}

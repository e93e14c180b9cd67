import { useEffect, useState } from 'preact/hooks';
import { autoLogMessage, findAutoLogged } from '@/lib/actions/auto-log';
import { undo } from '@/lib/actions/undo';
import type { OpenMessage } from '@/lib/domain/open-message';
import { useLiveQuery } from './use-live-query';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

/** A message that was only passed over in the list has not been shown. */
const shownFor = 2000;

/** Logs the message by itself where that is wanted, once it has been before the user's eyes for a while; shows nothing. */
export function AutoLog({ message }: { message: OpenMessage }) {
  const name = JSON.stringify([message.key, message.direction, message.people, message.others]);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = document.visibilityState === 'visible' ? setTimeout(() => setShown(name), shownFor) : undefined;
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
    };
  }, [name]);
  return shown === name ? <LogByItself key={name} message={message} /> : null;
}

/** Looks, now and after every change of a switch, whether the message is to be logged. */
function LogByItself({ message }: { message: OpenMessage }) {
  const { context, attempt, aside } = useWorkspace();
  const [isForAll] = useSetting('autoLogAll');
  const [neverRecord] = useSetting('neverRecord');
  const isKnown = isForAll !== undefined && neverRecord !== undefined;
  const found = useLiveQuery(
    async () => (isKnown ? findAutoLogged(context.db, message, { isForAll, neverRecord }) : []),
    [message.key, String(isForAll), JSON.stringify(neverRecord)],
  );
  const isWanted = isKnown && found !== undefined && found.length > 0;
  useEffect(() => {
    if (!isWanted) return;
    void attempt(async () => {
      const batchId = await autoLogMessage(context, message, isForAll);
      if (batchId) aside('autoLogMessage', () => undo(context, batchId));
    });
  }, [isWanted]);
  return null;
}

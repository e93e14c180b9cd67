import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MailContext } from '@/lib/actions/context';
import { undo, undoLast } from '@/lib/actions/undo';
import type { Deed } from '@/lib/domain/change';
import { type ProblemCode, problemCode } from '@/lib/domain/problem';
import { i18n } from './i18n';
import { NoticeBar } from './notice-bar';
import { problemText } from './problem-text';
import { SharedValues } from './shared-values';

interface Workspace {
  context: MailContext;
  /** What many parts of the screen follow. */
  shared: SharedValues;
  /** Says what was done, with an offer to undo it for ten seconds. */
  done(deed: Deed, batchId?: string): void;
  /** The same for what is no batch of the user's own, with what takes it back. */
  aside(deed: SideDeed, takeBack: () => Promise<unknown>): void;
  /** Runs something the user asked for; whatever goes wrong is explained in the bar. True when it went well. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
  /** Takes back the last thing done on this device. */
  undoLast(): void;
}

/** What stands in no history as something the user did: settings changed in passing, and what was logged by itself. */
export type SideDeed = 'neverRecord' | 'recordAgain' | 'autoLogMessage' | 'ownAddress' | 'notOwnAddress' | 'siteTaught' | 'siteForgotten';

type TakeBack = () => Promise<unknown>;
type Notice = { deed: Deed | SideDeed | 'nothingToUndo'; takeBack?: TakeBack; isAside?: boolean } | { problem: ProblemCode };

const WorkspaceContext = createContext<Workspace | undefined>(undefined);
const shownFor = 10_000;

/** What every screen works with: the database, the author, and the bar that tells what happened. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('A screen must stand inside <WorkspaceProvider>.');
  return workspace;
}

/** Gives the screens inside it their workspace, and shows the bar at the foot of the page. */
export function WorkspaceProvider({ context, children }: { context: MailContext; children: ComponentChildren }) {
  const [notice, setNotice] = useState<Notice>();

  const attempt = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      const problem = problemCode(error);
      if (problem === 'unknown') console.error(error instanceof Error ? (error.stack ?? error.name) : 'unknown problem');
      setNotice({ problem });
      return false;
    }
  }, []);

  const latest = useRef(notice);
  latest.current = notice;
  const takeBack = useCallback(
    (undoIt: TakeBack) =>
      attempt(async () => {
        await undoIt();
        setNotice({ deed: 'undo' });
      }),
    [attempt],
  );

  const shared = useMemo(() => new SharedValues(), [context]);
  useEffect(() => () => shared.end(), [shared]);

  const workspace = useMemo<Workspace>(
    () => ({
      context,
      shared,
      attempt,
      done: (deed, batchId) => setNotice({ deed, ...(batchId ? { takeBack: () => undo(context, batchId) } : {}) }),
      aside: (deed, takeBack) => setNotice({ deed, takeBack, isAside: true }),
      undoLast: () => {
        const last = latest.current;
        // Only while the bar speaks of such a thing is it the last that was done.
        if (last && 'deed' in last && last.isAside && last.takeBack) return void takeBack(last.takeBack);
        void attempt(async () => setNotice({ deed: (await undoLast(context)) ? 'undo' : 'nothingToUndo' }));
      },
    }),
    [context, shared, attempt, takeBack],
  );

  useEffect(() => {
    if (!notice || 'problem' in notice) return;
    const timer = setTimeout(() => setNotice(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <WorkspaceContext.Provider value={workspace}>
      {children}
      <NoticeBar isShown={notice !== undefined}>
        {notice && 'deed' in notice && (
          <>
            <span>{i18n.t(`done.${notice.deed}`)}</span>
            {notice.takeBack && (
              <button type="button" data-action="undo" onClick={() => notice.takeBack && void takeBack(notice.takeBack)}>
                {i18n.t('action.undo')}
              </button>
            )}
          </>
        )}
        {notice && 'problem' in notice && (
          <>
            <span>{problemText(notice.problem)}</span>
            <button type="button" onClick={() => setNotice(undefined)}>
              {i18n.t('action.close')}
            </button>
          </>
        )}
      </NoticeBar>
    </WorkspaceContext.Provider>
  );
}

import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Context } from '@/lib/actions/context';
import { undo, undoLast } from '@/lib/actions/undo';
import type { Deed } from '@/lib/domain/change';
import { type ProblemCode, problemCode } from '@/lib/domain/problem';
import { problemText } from './problem-text';
import styles from './workspace.module.css';

interface Workspace {
  context: Context;
  /** Says what was done, with an offer to undo it for ten seconds. */
  done(deed: Deed, batchId?: string): void;
  /** Runs something the user asked for; whatever goes wrong is explained in the bar. True when it went well. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
  /** Takes back the last thing done on this device. */
  undoLast(): void;
}

type Notice = { deed: Deed | 'nothingToUndo'; batchId?: string | undefined } | { problem: ProblemCode };

const WorkspaceContext = createContext<Workspace | undefined>(undefined);
const shownFor = 10_000;

/** What every screen works with: the database, the author, and the bar that tells what happened. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('A screen must stand inside <WorkspaceProvider>.');
  return workspace;
}

/** Gives the screens inside it their workspace, and shows the bar at the foot of the page. */
export function WorkspaceProvider({ context, children }: { context: Context; children: ComponentChildren }) {
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

  const workspace = useMemo<Workspace>(
    () => ({
      context,
      attempt,
      done: (deed, batchId) => setNotice({ deed, batchId }),
      undoLast: () => void attempt(async () => setNotice({ deed: (await undoLast(context)) ? 'undo' : 'nothingToUndo' })),
    }),
    [context, attempt],
  );

  useEffect(() => {
    if (!notice || 'problem' in notice) return;
    const timer = setTimeout(() => setNotice(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [notice]);

  const takeBack = (batchId: string) =>
    attempt(async () => {
      await undo(context, batchId);
      setNotice({ deed: 'undo' });
    });

  return (
    <WorkspaceContext.Provider value={workspace}>
      {children}
      <div class={styles.bar} role="status" data-shown={notice !== undefined}>
        {notice && 'deed' in notice && (
          <>
            <span>{i18n.t(`done.${notice.deed}`)}</span>
            {notice.batchId && (
              <button type="button" data-action="undo" onClick={() => void takeBack(notice.batchId ?? '')}>
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
      </div>
    </WorkspaceContext.Provider>
  );
}

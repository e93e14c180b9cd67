import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { importEvents } from '@/lib/actions/import-events';
import { dateOrderOf, type EventFile, isMapped, openEvents, withRole } from '@/lib/actions/open-events';
import { type EventPlan, planEvents, type Waiting } from '@/lib/actions/plan-events';
import { newId } from '@/lib/domain/id';
import { type ProblemCode, problemCode } from '@/lib/domain/problem';
import type { DateOrder, EventRole } from '@/lib/domain/web-event';
import { noteImport } from './use-unfinished-imports';
import { useWorkspace } from './workspace';

/** What is being waited for, and how far it is, 0 to 1. */
export interface Work {
  stage: 'opening' | 'checking' | 'importing';
  ratio: number;
}

/** What became of the last import. */
export type Outcome = { rows: number; customers: number } | 'stopped';

/** Takes a file of visits from opening it over the dry run to the histories. */
export function useEventIntake() {
  const { context, attempt, done } = useWorkspace();
  const [file, setFile] = useState<EventFile>();
  const [plan, setPlan] = useState<EventPlan>();
  const [work, setWork] = useState<Work>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [problem, setProblem] = useState<ProblemCode>();
  const [chosenOrder, setOrder] = useState<DateOrder>();
  const stopper = useRef<AbortController>(undefined);
  const isImporting = useRef(false);
  const foundOrder = useMemo(() => file && dateOrderOf(file), [file]);
  const isAsked = foundOrder === 'unknown';
  const dateOrder = isAsked ? chosenOrder : foundOrder;
  const isReady = file !== undefined && isMapped(file.roles) && (!isAsked || chosenOrder !== undefined);

  /** Runs one stage, that can be stopped. */
  const run = async (stage: Work['stage'], task: (waiting: Waiting) => Promise<void>): Promise<void> => {
    stopper.current?.abort();
    const controller = new AbortController();
    stopper.current = controller;
    const { signal } = controller;
    const show = (next: Work | undefined) => !signal.aborted && setWork(next);
    show({ stage, ratio: 0 });
    setProblem(undefined);
    await attempt(async () => {
      try {
        await task({ signal, onProgress: (ratio) => show({ stage, ratio }) });
      } catch (error) {
        if (signal.aborted) return; // Whoever stopped it knows.
        const code = problemCode(error);
        if (code === 'unknown') throw error;
        setProblem(code);
      }
    });
    show(undefined);
  };

  const close = () => {
    stopper.current?.abort();
    setFile(undefined);
    setPlan(undefined);
    setWork(undefined);
  };

  useEffect(() => {
    setPlan(undefined);
    if (!file || !isReady) return;
    void run('checking', async (waiting) => {
      const found = await planEvents(context, file, { roles: file.roles, dateOrder }, waiting);
      if (!waiting.signal.aborted) setPlan(found);
    });
  }, [file, dateOrder, isReady]);

  // An import that has begun goes on while the user looks at another place of the app.
  useEffect(() => () => void (isImporting.current || stopper.current?.abort()), []);
  useWarning(work?.stage === 'importing');

  return {
    file,
    plan,
    work,
    outcome,
    problem,
    isAsked,
    dateOrder,
    setOrder,
    open: (files: readonly File[]) => {
      const [first] = files;
      if (!first || work?.stage === 'importing') return;
      close();
      setOutcome(undefined);
      setOrder(undefined);
      void run('opening', async ({ signal }) => {
        const opened = await openEvents(first);
        if (!signal.aborted) setFile(opened);
      });
    },
    setRole: (index: number, role: EventRole) => file && setFile({ ...file, roles: withRole(file.roles, index, role) }),
    take: async () => {
      if (!plan) return;
      const { fresh, customers } = plan;
      let batchId = '';
      isImporting.current = true;
      const started = { batchId: newId(), fileName: file?.name ?? '', rows: fresh.length };
      await attempt(() =>
        noteImport(started, () =>
          run('importing', async (waiting) => {
            batchId = await importEvents(context, fresh, waiting, started.batchId);
          }),
        ),
      );
      isImporting.current = false;
      if (!batchId) return;
      close();
      setOutcome({ rows: fresh.length, customers });
      done('importEvents', batchId);
    },
    stop: () => {
      if (work?.stage === 'importing') setOutcome('stopped');
      if (work?.stage === 'importing') stopper.current?.abort();
      else close();
      setWork(undefined);
    },
  };
}

/** Has the browser ask before the page is closed. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [isOn]);
}

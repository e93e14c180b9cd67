import { FileUp } from 'lucide';
import { useRef } from 'preact/hooks';
import { ColumnRoles } from './column-roles';
import styles from './event-intake.module.css';
import { EventPlanView } from './event-plan-view';
import { i18n } from './i18n';
import { Icon } from './icon';
import { problemText } from './problem-text';
import { type Outcome, useEventIntake, type Work } from './use-event-intake';
import { useFileDrop } from './use-file-drop';

/** Takes in what customers did on the web: the file, what its columns hold, what would happen, and then the deed. */
export function EventIntake() {
  const { file, plan, work, outcome, problem, isAsked, dateOrder, setOrder, open, setRole, take, stop } = useEventIntake();
  const isImporting = work?.stage === 'importing';
  return (
    <section class={styles.section}>
      <h2>{i18n.t('exchange.importTitle')}</h2>
      {!file && <p class="quiet">{i18n.t('exchange.importHint')}</p>}
      <FileIntake
        isCompact={file !== undefined}
        isDisabled={isImporting}
        name={file?.name}
        rows={file?.table.rows.length ?? 0}
        onOpen={open}
      />
      {problem && (
        <p role="alert" class={styles.problem}>
          {problemText(problem)}
        </p>
      )}
      {outcome && <p role="status">{outcomeText(outcome)}</p>}
      {file && !isImporting && <ColumnRoles file={file} isAsked={isAsked} dateOrder={dateOrder} onOrder={setOrder} onRole={setRole} />}
      {work && <WorkBar work={work} onStop={stop} />}
      {file && plan && !work && <EventPlanView file={file} plan={plan} onTake={() => void take()} />}
    </section>
  );
}

function outcomeText(outcome: Outcome): string {
  if (outcome === 'stopped') return i18n.t('exchange.stopped');
  return i18n.t('exchange.added', outcome.rows, [String(outcome.rows), i18n.t('search.count', outcome.customers)]);
}

interface IntakeProps {
  isCompact: boolean;
  isDisabled: boolean;
  name: string | undefined;
  rows: number;
  onOpen: (files: readonly File[]) => void;
}

function FileIntake({ isCompact, isDisabled, name, rows, onOpen }: IntakeProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useFileDrop(onOpen);
  return (
    <div class={styles.intake} data-over={isOver} data-compact={isCompact}>
      {isCompact ? (
        <p>
          <strong>{name}</strong> <span class="quiet">{i18n.t('exchange.rows', rows)}</span>
        </p>
      ) : (
        <>
          <p>{i18n.t('exchange.drop')}</p>
          <p class={styles.hint}>{i18n.t('exchange.formats')}</p>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={i18n.t('exchange.choose')}
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,text/plain,application/json"
        onChange={(event) => {
          onOpen([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = ''; // So that the same file can be chosen again.
        }}
      />
      <button
        type="button"
        data-kind={isCompact ? 'quiet' : 'primary'}
        data-action="choose-events"
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        <Icon node={FileUp} />
        {i18n.t(isCompact ? 'exchange.another' : 'exchange.choose')}
      </button>
    </div>
  );
}

function WorkBar({ work: { stage, ratio }, onStop }: { work: Work; onStop: () => void }) {
  return (
    <div class={styles.work}>
      <p role="status">{i18n.t(`exchange.${stage}`)}</p>
      <progress aria-label={i18n.t(`exchange.${stage}`)} {...(stage === 'opening' ? {} : { value: ratio })} />
      <button type="button" data-action="stop-taking" onClick={onStop}>
        {i18n.t('action.stop')}
      </button>
    </div>
  );
}

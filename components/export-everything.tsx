import { Download } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ExportedFile, exportContacts } from '@/lib/actions/export-contacts';
import { exportRecords } from '@/lib/actions/export-records';
import { exportSheet, sheetKinds } from '@/lib/actions/export-sheet';
import { listAllCustomers } from '@/lib/actions/list-customers';
import type { Waiting } from '@/lib/actions/plan-events';
import { localDay } from './dates';
import styles from './export-everything.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { fileLanguage, saveFile } from './save-file';
import { useWorkspace } from './workspace';

/** Everything there is as files: each kind of record as a table, and all of them as one file. */
export function ExportEverything() {
  const { context } = useWorkspace();
  const { ratio, save, stop } = useSaving();
  const day = () => localDay(context.now());
  const isBusy = ratio !== undefined;
  const vcards = async () =>
    exportContacts(await listAllCustomers(context.db), 'vcard', { language: fileLanguage(), day: day(), customFields: [] });

  return (
    <section class={styles.export}>
      <h2>{i18n.t('exchange.exportTitle')}</h2>
      <p class="quiet">{i18n.t('exchange.exportHint')}</p>
      <ul>
        {sheetKinds.map((kind) => (
          <li key={kind} class={styles.row}>
            <span>{i18n.t(`exchange.kinds.${kind}`)}</span>
            {kind === 'people' && (
              <SaveButton name="vCard" label={i18n.t('exchange.kinds.people')} id="vcard" isDisabled={isBusy} onSave={() => save(vcards)} />
            )}
            <SaveButton
              name="CSV"
              label={i18n.t(`exchange.kinds.${kind}`)}
              id={kind}
              isDisabled={isBusy}
              onSave={() => save(() => exportSheet(context, kind, fileLanguage(), day()))}
            />
          </li>
        ))}
        <li class={styles.row}>
          <span>
            {i18n.t('exchange.kinds.all')}
            <span class={styles.hint}>{i18n.t('exchange.allHint')}</span>
          </span>
          <SaveButton
            name="JSON"
            label={i18n.t('exchange.kinds.all')}
            id="all"
            isDisabled={isBusy}
            onSave={() => save((waiting) => exportRecords(context, day(), waiting))}
          />
        </li>
      </ul>
      {ratio !== undefined && (
        <div class={styles.work}>
          <p role="status">{i18n.t('exchange.writing')}</p>
          <progress aria-label={i18n.t('exchange.writing')} {...(ratio > 0 ? { value: ratio } : {})} />
          <button type="button" onClick={stop}>
            {i18n.t('action.stop')}
          </button>
        </div>
      )}
    </section>
  );
}

interface ButtonProps {
  name: string;
  label: string;
  id: string;
  isDisabled: boolean;
  onSave: () => void;
}

function SaveButton({ name, label, id, isDisabled, onSave }: ButtonProps) {
  return (
    <button type="button" data-kind="quiet" data-export={id} aria-label={`${label} ${name}`} disabled={isDisabled} onClick={onSave}>
      <Icon node={Download} />
      {name}
    </button>
  );
}

const unnoticed = 300;

/** Makes a file and hands it over. `ratio` is how far that is, where it takes longer than a moment. */
function useSaving() {
  const { attempt } = useWorkspace();
  const [ratio, setRatio] = useState<number>();
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);

  const save = (make: (waiting: Waiting) => Promise<ExportedFile>) =>
    void attempt(async () => {
      const controller = new AbortController();
      const { signal } = controller;
      stopper.current = controller;
      const start = performance.now();
      const onProgress = (next: number) => !signal.aborted && performance.now() - start > unnoticed && setRatio(next);
      const timer = setTimeout(() => onProgress(0), unnoticed + 1);
      try {
        const file = await make({ signal, onProgress });
        if (!signal.aborted) saveFile(file);
      } catch (error) {
        if (!signal.aborted) throw error; // Whoever stopped it knows.
      } finally {
        clearTimeout(timer);
        setRatio(undefined);
      }
    });
  const stop = () => {
    stopper.current?.abort();
    setRatio(undefined);
  };
  return { ratio, save, stop };
}

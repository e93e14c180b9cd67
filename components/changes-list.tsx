import { ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { type ChangedField, findChanges, type RecordChange } from '@/lib/actions/find-changes';
import { restoreField } from '@/lib/actions/restore-field';
import { undo } from '@/lib/actions/undo';
import styles from './changes-list.module.css';
import { formatDate, formatTime } from './dates';
import { fieldLabel, isFieldName } from './field-labels';
import { i18n } from './i18n';
import { Icon } from './icon';
import { cutText } from './long-text';
import { useLiveQuery } from './use-live-query';
import { valueText } from './value-text';
import { useWorkspace } from './workspace';

interface Props {
  table: 'contacts' | 'companies';
  recordId: string;
}

const pageSize = 20;

/** What was changed in a record, by whom and when; a field or all of one action can be taken back at any time. */
export function ChangesList({ table, recordId }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={styles.changes} data-changes open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon node={ChevronRight} />
        {i18n.t('changes.title')}
      </summary>
      {isOpen && <Changes table={table} recordId={recordId} />}
    </details>
  );
}

function Changes({ table, recordId }: Props) {
  const { db } = useWorkspace().context;
  const [limit, setLimit] = useState(pageSize);
  const changes = useLiveQuery(() => findChanges(db, table, recordId, limit + 1), [table, recordId, limit]);
  if (!changes) return null;
  return (
    <>
      <ol>
        {changes.slice(0, limit).map((change) => (
          <ChangeEntry key={change.id} change={change} />
        ))}
      </ol>
      {changes.length > limit && (
        <button type="button" data-kind="quiet" onClick={() => setLimit(limit + 5 * pageSize)}>
          {i18n.t('action.more')}
        </button>
      )}
    </>
  );
}

function ChangeEntry({ change }: { change: RecordChange }) {
  const { context, attempt, done } = useWorkspace();
  const { at, by, deed, batchId, isNew, fields } = change;
  const undoAll = () =>
    attempt(async () => {
      await undo(context, batchId);
      done('undo');
    });
  return (
    <li class={styles.change}>
      <p class={styles.head}>
        <span>{i18n.t(`done.${deed}`)}</span>
        <time dateTime={at}>{`${formatDate(at)} ${formatTime(at)}`}</time>
        <span>{by === context.by ? i18n.t('changes.here') : i18n.t('changes.elsewhere', [by.slice(0, 4)])}</span>
        {!isNew && (
          <button type="button" data-kind="quiet" data-action="undo-batch" onClick={() => void undoAll()}>
            {i18n.t('changes.undoAll')}
          </button>
        )}
      </p>
      <ul>
        {fields.map((field) => (
          <FieldEntry key={field.name} change={change} field={field} />
        ))}
      </ul>
    </li>
  );
}

function FieldEntry({ change, field: { name, before, after, isCurrent } }: { change: RecordChange; field: ChangedField }) {
  const { context, attempt, done } = useWorkspace();
  const { db } = context;
  const texts = useLiveQuery(() => Promise.all([valueText(db, name, before), valueText(db, name, after)]), [change.id, name]);
  const restore = () => attempt(async () => done('restoreField', await restoreField(context, change, name)));
  const others: Record<string, string> = { deletedAt: i18n.t('trash.title'), custom: i18n.t('changes.custom') };
  const label = isFieldName(name) ? fieldLabel(name) : (others[name] ?? name);
  return (
    <li class={styles.field}>
      <span class="quiet">{label}</span>
      <span class={styles.values}>
        {!change.isNew && (
          <>
            <del>{cutText(texts?.[0] ?? '') || i18n.t('changes.blank')}</del> →{' '}
          </>
        )}
        <ins>{cutText(texts?.[1] ?? '') || i18n.t('changes.blank')}</ins>
        {!isCurrent && <span class="quiet"> {i18n.t('changes.changedSince')}</span>}
      </span>
      {!change.isNew && (
        <button type="button" data-kind="quiet" data-action="restore-field" onClick={() => void restore()}>
          {i18n.t('changes.restore')}
        </button>
      )}
    </li>
  );
}

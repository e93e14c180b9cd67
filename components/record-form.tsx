import { addRecord, type FormTable, type NewRecord, saveRecord } from '@/lib/actions/save-record';
import { moveToTrash } from '@/lib/actions/trash';
import { findRecord } from '@/lib/db/records';
import type { Records } from '@/lib/db/rows';
import { type CustomValues, Parties } from '@/lib/domain/record-parts';
import { CustomInputs } from './custom-inputs';
import styles from './customer-form.module.css';
import { FormButtons } from './form-buttons';
import { i18n } from './i18n';
import { KeyForm } from './key-form';
import { LinkedEntries } from './linked-entries';
import { PartiesField } from './parties-field';
import { recordForms, withName } from './record-forms';
import { SchemaFields } from './schema-fields';
import { useEdit } from './use-edit';
import { useFocusInside } from './use-focus';
import { useWorkspace } from './workspace';

interface Props<T extends FormTable> {
  table: T;
  /** The record to change, or what a new one begins with. */
  record: Records[T] | NewRecord<T>;
  onClose(): void;
  /** Hears of the record that was saved. */
  onSaved?: ((id: string) => void) | undefined;
}

/** The name under which what was typed into a form waits; a new record belongs to somebody. */
export const draftName = (table: FormTable, idOrOwner: string): string => `record ${table} ${idOrOwner}`;

/** Adds or changes a record by the fields of its schema. Ctrl+Enter saves, Escape leaves. */
export function RecordForm<T extends FormTable>({ table, record, onClose, onSaved }: Props<T>) {
  const { context, attempt, done } = useWorkspace();
  const { schema, names, hasParties } = recordForms[table];
  const known = 'id' in record ? record : undefined;
  const { contactIds = [], companyId } = record as Partial<Parties>;
  const form = useFocusInside<HTMLDivElement>();

  const { values, errors, change, submit, close } = useEdit<Records[T] | NewRecord<T>>({
    draft: draftName(table, known?.id ?? contactIds[0] ?? companyId ?? ''),
    initial: () => record,
    toValues: (base) => ({ ...base }),
    schema: known ? schema : schema.omit({ createdAt: true, updatedAt: true }),
    named: (typed) => withName(table, typed),
    save: async (base, parsed) => {
      const { id, deed, batchId } =
        'id' in base
          ? await saveRecord(context, table, base, parsed as unknown as Records[T])
          : await addRecord(context, table, parsed as unknown as NewRecord<T>);
      done(deed, batchId);
      onSaved?.(id);
    },
    latest: async () => (known ? findRecord(context.db, table, known.id) : undefined),
    onClose,
  });
  const trash = () =>
    attempt(async () => {
      if (known) done('trash', await moveToTrash(context, table, [known.id]));
      close();
    });

  return (
    <KeyForm class={styles.form} onSave={submit} onClose={close}>
      <div class={styles.fields} ref={form}>
        <SchemaFields schema={schema} names={names} values={values} errors={errors} onChange={change} />
      </div>
      {table === 'companies' && (
        <CustomInputs
          of="companies"
          values={(values.custom as CustomValues | undefined) ?? {}}
          onChange={(custom) => change({ ...values, custom })}
        />
      )}
      {hasParties && (
        <PartiesField
          parties={Parties.parse(values)}
          error={errors.get('contactIds')}
          onChange={(parties) => change({ ...values, ...parties })}
        />
      )}
      {known && (table === 'deals' || table === 'inquiries') && <LinkedEntries aboutId={known.id} />}
      <FormButtons onClose={close}>
        {known && (
          <button type="button" data-kind="quiet" data-action="trash" onClick={() => void trash()}>
            {i18n.t('action.trash')}
          </button>
        )}
      </FormButtons>
    </KeyForm>
  );
}

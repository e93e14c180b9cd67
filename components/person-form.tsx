import { addPerson } from '@/lib/actions/add-person';
import type { CardField } from '@/lib/domain/card';
import styles from './customer-form.module.css';
import { FormButtons } from './form-buttons';
import { i18n } from './i18n';
import { KeyForm } from './key-form';
import { KnownPeople } from './known-people';
import { useTwins } from './twin-question';
import { useDraft } from './use-draft';
import { useFocusInside } from './use-focus';
import { useWorkspace } from './workspace';

const fields = ['name', 'nameKana', 'company', 'department', 'title', 'email', 'phone', 'mobile'] as const satisfies readonly CardField[];
type Values = Partial<Record<(typeof fields)[number], string>>;

interface Props {
  /** Where they work, if that is known. */
  companyName?: string;
  onClose(): void;
  onSaved?(contactId: string): void;
  /** Somebody who is known already is meant. */
  onPick(contactId: string): void;
}

/** Adds a person by hand, with what is most often known; the rest is added in their own form. */
export function PersonForm({ companyName = '', onClose, onSaved, onPick }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [values, setValues, forget] = useDraft<Values>(`person ${companyName}`, () => ({ company: companyName }));
  const form = useFocusInside<HTMLDivElement>();
  const typed = fields.map((field) => ({ field, value: values[field] ?? '' }));
  const { twins, hasUnseen } = useTwins(values.name?.trim() ? typed : []);
  const close = () => {
    forget();
    onClose();
  };
  const save = () =>
    attempt(async () => {
      if (!values.name?.trim() || (await hasUnseen())) return;
      const { contactId, batchId } = await addPerson(context, typed);
      done('addContact', batchId);
      close();
      onSaved?.(contactId);
    });
  return (
    <KeyForm class={styles.form} onSave={() => void save()} onClose={close}>
      <div class={`${styles.fields} ${styles.even}`} ref={form}>
        {fields.map((field) => (
          <label key={field} class={styles.field}>
            <span>{i18n.t(`field.${field}`)}</span>
            <input
              name={field}
              required={field === 'name'}
              value={values[field] ?? ''}
              onInput={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <KnownPeople
        twins={twins}
        action={i18n.t('duplicates.open')}
        onPick={(id) => {
          close();
          onPick(id);
        }}
      />
      <FormButtons onClose={close} isEmpty={!values.name?.trim()} />
    </KeyForm>
  );
}

import type { CustomFieldOwner } from '@/lib/domain/custom-field';
import { parseNumber } from '@/lib/domain/form-values';
import type { CustomValues } from '@/lib/domain/record-parts';
import styles from './customer-form.module.css';
import { i18n } from './i18n';
import { useCustomFields } from './use-custom-fields';

interface Props {
  of: CustomFieldOwner;
  values: CustomValues;
  onChange(values: CustomValues | undefined): void;
}

/** The inputs of the fields that the user defined. */
export function CustomInputs({ of, values, onChange }: Props) {
  const fields = useCustomFields(of);
  if (fields.length === 0) return null;
  const set = (id: string, value: string | number | undefined) => {
    const { [id]: _former, ...others } = values;
    const next = value === undefined || value === '' ? others : { ...others, [id]: value };
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <div class={styles.fields}>
      {fields.map(({ id, label, inputKind, choices }) => (
        <label key={id} class={styles.field}>
          <span>{label}</span>
          {inputKind === 'choice' ? (
            <select name={`custom.${id}`} value={values[id] ?? ''} onChange={(event) => set(id, event.currentTarget.value)}>
              <option value="">{i18n.t('rank.unset')}</option>
              {[...new Set([...choices, ...(values[id] === undefined ? [] : [String(values[id])])])].map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </select>
          ) : (
            <input
              name={`custom.${id}`}
              {...(inputKind === 'date' ? { type: 'date' as const } : {})}
              {...(inputKind === 'number' ? { inputMode: 'decimal' as const } : {})}
              value={values[id] ?? ''}
              onInput={(event) => set(id, event.currentTarget.value)}
              // What is no number stays as it was typed: better kept than refused.
              onBlur={(event) => {
                if (inputKind === 'number') set(id, parseNumber(event.currentTarget.value));
              }}
            />
          )}
        </label>
      ))}
    </div>
  );
}

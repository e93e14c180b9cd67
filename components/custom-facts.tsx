import type { CustomFieldOwner } from '@/lib/domain/custom-field';
import type { CustomValues } from '@/lib/domain/record-parts';
import styles from './contact-facts.module.css';
import { useCustomFields } from './use-custom-fields';

/** What is known in the fields that the user defined. */
export function CustomFacts({ of, values = {} }: { of: CustomFieldOwner; values: CustomValues | undefined }) {
  const fields = useCustomFields(of);
  return (
    <>
      {fields.map(
        ({ id, label }) =>
          values[id] !== undefined && (
            <li key={id} class={styles.words}>
              {`${label}: `}
              <span class={styles.value}>{values[id]}</span>
            </li>
          ),
      )}
    </>
  );
}

import { Pencil, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { CustomFieldOwner, type CustomFieldOwner as Owner } from '@/lib/domain/custom-field';
import { i18n } from './i18n';
import { Icon } from './icon';
import { newField } from './new-record';
import { RecordForm } from './record-form';
import styles from './settings-page.module.css';
import { useCustomFields } from './use-custom-fields';

/** The fields that the user adds to people and companies. */
export function FieldSettings() {
  return (
    <section>
      <h2>{i18n.t('settings.fields')}</h2>
      <p class="quiet">{i18n.t('settings.fieldsHint')}</p>
      {CustomFieldOwner.options.map((of) => (
        <FieldsOf key={of} of={of} />
      ))}
    </section>
  );
}

function FieldsOf({ of }: { of: Owner }) {
  const fields = useCustomFields(of);
  const [openId, setOpenId] = useState<string>();
  const close = () => setOpenId(undefined);
  return (
    <>
      <h3>{i18n.t(`${of === 'contacts' ? 'customers' : 'companies'}.title`)}</h3>
      <ul>
        {fields.map((field) => (
          <li key={field.id} class={styles.row}>
            {openId === field.id ? (
              <RecordForm table="customFields" record={field} onClose={close} />
            ) : (
              <>
                <span>
                  {field.label} <span class={styles.hint}>{i18n.t(`inputKind.${field.inputKind}`)}</span>{' '}
                  <span class={styles.hint}>{field.choices.join(i18n.t('contact.listComma'))}</span>
                </span>
                <button
                  type="button"
                  data-kind="quiet"
                  aria-label={`${i18n.t('action.edit')}: ${field.label}`}
                  onClick={() => setOpenId(field.id)}
                >
                  <Icon node={Pencil} />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {openId === 'new' ? (
        <RecordForm table="customFields" record={newField(of)} onClose={close} />
      ) : (
        <button type="button" data-kind="quiet" class={styles.add ?? ''} data-action={`add-field-${of}`} onClick={() => setOpenId('new')}>
          <Icon node={Plus} />
          {i18n.t('settings.addField')}
        </button>
      )}
    </>
  );
}

import { Building2, Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import { findRecord } from '@/lib/db/records';
import type { Parties } from '@/lib/domain/record-parts';
import { CustomerSearch } from './customer-search';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './parties-field.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

interface Props {
  parties: Parties;
  error: string | undefined;
  onChange(parties: Parties): void;
}

/** The people and the company a record belongs to: people are added by search, each can be taken out. */
export function PartiesField({ parties, error, onChange }: Props) {
  const { db } = useWorkspace().context;
  const { contactIds, companyId } = parties;
  const [isAdding, setAdding] = useState(false);
  const named = useLiveQuery(async () => {
    const contacts = await Promise.all(contactIds.map((id) => findRecord(db, 'contacts', id)));
    const company = companyId && (await findRecord(db, 'companies', companyId));
    return { people: contacts.flatMap((contact) => contact ?? []), company: company || undefined };
  }, [contactIds.join(), companyId]);
  const add = (id: string) => {
    setAdding(false);
    onChange({ ...parties, contactIds: [...new Set([...contactIds, id])] });
  };

  return (
    <fieldset class={styles.parties}>
      <legend>{i18n.t('field.people')}</legend>
      <ul class={styles.row}>
        {named?.people.map(({ id, formattedName }) => (
          <Chip
            key={id}
            name={formattedName}
            onRemove={() => onChange({ ...parties, contactIds: contactIds.filter((other) => other !== id) })}
          />
        ))}
        {named?.company && <Chip isCompany name={named.company.name} onRemove={() => onChange({ ...parties, companyId: undefined })} />}
        <li>
          <button type="button" data-kind="quiet" class={styles.add ?? ''} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            <Icon node={Plus} />
            {i18n.t('form.addPerson')}
          </button>
        </li>
      </ul>
      {error && (
        <p class={styles.error} role="alert">
          {error}
        </p>
      )}
      {isAdding && <CustomerSearch onPick={add} isFocused />}
    </fieldset>
  );
}

function Chip({ name, isCompany = false, onRemove }: { name: string; isCompany?: boolean; onRemove(): void }) {
  const label = i18n.t('form.removeRow', [name]);
  return (
    <li class={styles.chip}>
      {isCompany && <Icon node={Building2} size={14} />}
      {name}
      <button type="button" data-kind="quiet" aria-label={label} title={label} onClick={onRemove}>
        <Icon node={X} size={14} />
      </button>
    </li>
  );
}

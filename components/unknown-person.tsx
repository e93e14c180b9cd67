import { FileSignature, UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import { addCorrespondent, attachAddress } from '@/lib/actions/add-person';
import type { Company } from '@/lib/domain/company';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';
import { SignatureReview } from './card-screens';
import { CustomerSearch } from './customer-search';
import { i18n } from './i18n';
import { Icon } from './icon';
import { KeyForm } from './key-form';
import { KnownCompany } from './known-company';
import { KnownPeople } from './known-people';
import { MailMenu } from './mail-menu';
import { useTwins } from './twin-question';
import styles from './unknown-person.module.css';
import { hasDraft, useDraft } from './use-draft';
import { useKeys } from './use-keys';
import { isWriter, useSignature } from './use-signature';
import { useWorkspace } from './workspace';

interface Props {
  message: OpenMessage;
  participant: Participant;
  /** Those at whose domain the address is. */
  companies: readonly Company[];
  /** Somebody who is known is to be shown. */
  onPick(contactId: string): void;
}

/**
 * Somebody who wrote and is not known, with the company that is: added with what the mail says, or attached to a customer found by search.
 * Nothing is written before the user says so.
 */
export function UnknownPerson({ message, participant, companies, onPick }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [form, setForm] = useState<'add' | 'attach' | undefined>(hasDraft(`add ${participant.email}`) ? 'add' : undefined);
  const { email } = participant;
  const { found, read, forget: close } = useSignature(message, participant);
  const canRead = isWriter(message, participant);
  useKeys({ s: canRead && (() => void read()) });
  const [only, another] = companies;
  const employer = another ? '' : (only?.name ?? '');
  const [{ name, company }, setPerson, forget] = useDraft(`add ${email}`, () => ({ name: participant.name ?? '', company: employer }));

  const fields = [
    { field: 'name' as const, value: name },
    { field: 'company' as const, value: company },
    { field: 'email' as const, value: email },
  ];
  const { twins, hasUnseen } = useTwins(form === 'add' ? fields : []);

  const add = () =>
    attempt(async () => {
      if (!name.trim() || (await hasUnseen())) return;
      const added = await addCorrespondent(context, fields);
      forget();
      done('addContact', added.batchId);
    });
  const attach = (contactId: string) => attempt(async () => done('attachAddress', await attachAddress(context, contactId, email)));

  if (found && found !== 'missing') {
    return <SignatureReview id={`${message.key} ${email}`} signature={found} message={message} onSaved={close} onClose={close} />;
  }
  return (
    <>
      <header>
        <p class="quiet">{i18n.t('panel.unknown')}</p>
        <h1>{participant.name ?? email}</h1>
        {participant.name && <p>{email}</p>}
      </header>
      <div class={styles.actions}>
        <button type="button" data-kind="primary" data-action="add" aria-pressed={form === 'add'} onClick={() => setForm('add')}>
          <Icon node={UserPlus} />
          {i18n.t(employer ? 'panel.addToCompany' : 'panel.unknownAdd')}
        </button>
        {canRead && (
          <button type="button" data-action="add-from-mail" title={`${i18n.t('signature.add')} (S)`} onClick={() => void read()}>
            <Icon node={FileSignature} />
            {i18n.t('signature.add')}
          </button>
        )}
        <button type="button" data-action="attach" aria-pressed={form === 'attach'} onClick={() => setForm('attach')}>
          {i18n.t('panel.unknownAttach')}
        </button>
        <MailMenu participant={participant} />
      </div>
      <p role="status">{found === 'missing' && i18n.t('signature.missing')}</p>
      {form === 'add' && (
        <KeyForm onSave={() => void add()} onClose={() => setForm(undefined)}>
          <label>
            {i18n.t('field.name')}
            <input name="name" required value={name} onInput={(event) => setPerson({ name: event.currentTarget.value, company })} />
          </label>
          <label>
            {i18n.t('field.company')}
            <input name="company" value={company} onInput={(event) => setPerson({ name, company: event.currentTarget.value })} />
          </label>
          <label>
            {i18n.t('field.email')}
            <input value={email} readOnly />
          </label>
          <KnownPeople twins={twins} action={i18n.t('review.attach')} onPick={(id) => void attach(id)} />
          <button type="submit" data-kind="primary" data-action="save">
            {i18n.t('action.save')}
          </button>
        </KeyForm>
      )}
      {form === 'attach' && (
        <section class={styles.attach}>
          <p>{i18n.t('panel.attachHint', [email])}</p>
          <CustomerSearch onPick={(contactId) => void attach(contactId)} />
        </section>
      )}
      {companies.map(({ id }) => (
        <KnownCompany key={id} companyId={id} onPick={onPick} />
      ))}
    </>
  );
}

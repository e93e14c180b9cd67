import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { findCustomer } from '@/lib/actions/find-customer';
import { type ContactEdit, PostEdit, saveContact, toPostEdit } from '@/lib/actions/save-contact';
import type { Post } from '@/lib/db/employments';
import { mergeFields } from '@/lib/domain/change';
import { type Address, Contact, composeName, withLabel } from '@/lib/domain/contact';
import { problemCode } from '@/lib/domain/problem';
import { z } from '@/lib/domain/zod';
import styles from './customer-form.module.css';
import { KeyForm } from './key-form';
import { SchemaFields } from './schema-fields';
import { useDraft } from './use-draft';
import { useWorkspace } from './workspace';

interface Props {
  contact: Contact;
  posts: readonly Post[];
  onClose(): void;
}

const { formattedName, familyName, givenName, phoneticFamilyName, phoneticGivenName } = Contact.shape;

/** The form is the contact's own fields, with its posts below the name as rows of plain words. */
const Form = z.object({
  ...{ formattedName, familyName, givenName, phoneticFamilyName, phoneticGivenName },
  posts: z.array(PostEdit),
  ...Contact.shape,
});

/**
 * Edits a contact, field by field of its schema. What others change meanwhile stays; only fields changed here are
 * written. Ctrl+Enter saves, Escape leaves.
 */
export function CustomerForm({ contact, posts, onClose }: Props) {
  const { context, attempt, done } = useWorkspace();
  // The contact as it was when the form opened: later writes of others must not slip in as if they were shown here.
  const [{ base, values }, setDraft, forget] = useDraft(`edit ${contact.id}`, () => {
    const shown = { contact, posts: posts.map(toPostEdit) };
    return { base: shown, values: toFields(shown) };
  });
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());

  const change = (next: Record<string, unknown>) => {
    const isComposed = values.formattedName === nameOf(values) || values.formattedName === '';
    const isRenamed = nameOf(next) !== nameOf(values);
    const named = isComposed && isRenamed ? { ...next, formattedName: nameOf(next) } : next;
    const addresses = relabel(values.addresses as Address[], named.addresses as Address[]);
    setDraft({ base, values: { ...named, addresses } });
  };

  const save = () => {
    const parsed = Form.safeParse(withoutBlankRows(values));
    if (!parsed.success) {
      setErrors(new Map(parsed.error.issues.map(({ path }) => [path.join('.'), errorText(path)])));
      return;
    }
    const { posts: nextPosts, ...next } = parsed.data;
    void attempt(async () => {
      try {
        done('editContact', await saveContact(context, base, { contact: next, posts: nextPosts }));
        close();
      } catch (error) {
        if (problemCode(error) === 'record/changed-elsewhere') await showConflict();
        throw error;
      }
    });
  };
  // What is typed here stays, what others wrote in the other fields comes in; saving again is then a decision.
  const showConflict = async () => {
    const stored = await findCustomer(context.db, contact.id, 0);
    if (!stored) return;
    const latest = { contact: stored.contact, posts: stored.posts.map(toPostEdit) };
    const { merged, both } = mergeFields(toFields(base), values, toFields(latest));
    setErrors(new Map(both.map(([name, value]) => [name, i18n.t('customers.updatedElsewhere', [typeof value === 'string' ? value : ''])])));
    setDraft({ base: latest, values: merged });
  };
  const close = () => {
    forget();
    onClose();
  };

  return (
    <KeyForm class={styles.form} onSave={save} onClose={close}>
      <div class={styles.fields}>
        <SchemaFields schema={Form} values={values} errors={errors} onChange={change} />
      </div>
      <div class={styles.buttons}>
        <button type="button" data-kind="quiet" onClick={close}>
          {i18n.t('action.cancel')}
        </button>
        <button type="submit" data-kind="primary" data-action="save" title="Ctrl+Enter">
          {i18n.t('action.save')}
        </button>
      </div>
    </KeyForm>
  );
}

const toFields = ({ contact, posts }: ContactEdit): Record<string, unknown> => ({ ...contact, posts });

const nameOf = ({ familyName, givenName }: Record<string, unknown>): string =>
  composeName(familyName as string | undefined, givenName as string | undefined);

const errorText = (path: readonly PropertyKey[]): string => i18n.t(path[0] === 'formattedName' ? 'form.required' : 'form.tooShort');

/** Rows are only changed in place, added at the end or removed: where the number is the same, each is its former self. */
const relabel = (before: readonly Address[], after: Address[]): Address[] =>
  before.length === after.length ? after.map((address, index) => withLabel(before[index] ?? address, address)) : after;

/** A row that was added and left empty is no entry. */
function withoutBlankRows(values: Record<string, unknown>): Record<string, unknown> {
  const isFilled = (row: unknown) =>
    typeof row !== 'object' ||
    row === null ||
    Object.entries(row).some(([name, value]) => !['type', 'isCurrent'].includes(name) && value !== undefined && value !== '');
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.filter(isFilled) : value]));
}

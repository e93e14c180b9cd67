import { ChevronRight } from 'lucide';
import { findCustomer } from '@/lib/actions/find-customer';
import { type ContactEdit, PostEdit, saveContact, toPostEdit } from '@/lib/actions/save-contact';
import type { Post } from '@/lib/db/employments';
import { type Address, Contact, composeName, withLabel } from '@/lib/domain/contact';
import type { CustomValues } from '@/lib/domain/record-parts';
import { z } from '@/lib/domain/zod';
import { CustomInputs } from './custom-inputs';
import styles from './customer-form.module.css';
import { FormButtons } from './form-buttons';
import { i18n } from './i18n';
import { Icon } from './icon';
import { KeyForm } from './key-form';
import { SchemaFields } from './schema-fields';
import { useEdit } from './use-edit';
import { useFocusInside } from './use-focus';
import { useWorkspace } from './workspace';

interface Props {
  contact: Contact;
  posts: readonly Post[];
  onClose(): void;
}

/** The form is the contact's own fields, with its posts as rows of plain words. */
const Form = z.object({ ...Contact.shape, posts: z.array(PostEdit) });

/** What is asked of everybody, in the order of a card; what else there is to know stands below. */
const first = [
  ...['formattedName', 'familyName', 'givenName', 'phoneticFamilyName', 'phoneticGivenName', 'posts'],
  ...['emails', 'phones', 'addresses', 'urls', 'lifecycleStage', 'rank', 'owner', 'leadSource', 'tags', 'note'],
];
const more = [
  ...['preferredChannel', 'contactHours', 'birthday', 'gender', 'education', 'family', 'interests'],
  ...['accounts', 'qualifications', 'externalIds'],
];

/**
 * Edits a contact, field by field of its schema. What others change meanwhile stays; only fields changed here are
 * written. Ctrl+Enter saves, Escape leaves.
 */
export function CustomerForm({ contact, posts, onClose }: Props) {
  const { context, done } = useWorkspace();
  const fields = useFocusInside<HTMLDivElement>();
  const { values, errors, change, submit, close } = useEdit<ContactEdit>({
    draft: `edit ${contact.id}`,
    initial: () => ({ contact, posts: posts.map(toPostEdit) }),
    toValues: ({ contact: shown, posts: held }) => ({ ...shown, posts: held }),
    schema: Form,
    named: (typed) => ({ ...typed, formattedName: [typed.formattedName, ...otherNames(typed)].find((name) => String(name ?? '').trim()) }),
    save: async (base, parsed) => {
      const { posts: nextPosts, ...next } = parsed as z.infer<typeof Form>;
      done('editContact', await saveContact(context, base, { contact: next, posts: nextPosts }));
    },
    latest: async () => {
      const stored = await findCustomer(context.db, contact.id, 0);
      return stored && { contact: stored.contact, posts: stored.posts.map(toPostEdit) };
    },
    onClose,
  });

  const type = (next: Record<string, unknown>) => {
    const isComposed = values.formattedName === nameOf(values) || values.formattedName === '';
    const isRenamed = nameOf(next) !== nameOf(values);
    const named = isComposed && isRenamed ? { ...next, formattedName: nameOf(next) } : next;
    change({ ...named, addresses: relabel(values.addresses as Address[], named.addresses as Address[]) });
  };

  return (
    <KeyForm class={styles.form} onSave={submit} onClose={close}>
      <div class={styles.fields} ref={fields}>
        <SchemaFields schema={Form} names={first} values={values} errors={errors} onChange={type} />
      </div>
      <details class={styles.more} open={more.some((name) => isFilled(values[name]) || errors.has(name))}>
        <summary>
          <Icon node={ChevronRight} />
          {i18n.t('form.more')}
        </summary>
        <div class={styles.fields}>
          <SchemaFields schema={Form} names={more} values={values} errors={errors} onChange={type} />
        </div>
      </details>
      <CustomInputs
        of="contacts"
        values={(values.custom as CustomValues | undefined) ?? {}}
        onChange={(custom) => change({ ...values, custom })}
      />
      <FormButtons onClose={close} />
    </KeyForm>
  );
}

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '');

/** What somebody without a name may be known by. */
const otherNames = ({ emails, posts, phones }: Record<string, unknown>): unknown[] => [
  (emails as Contact['emails'])[0]?.value,
  (posts as PostEdit[])[0]?.companyName,
  (phones as Contact['phones'])[0]?.value,
];

const nameOf = ({ familyName, givenName }: Record<string, unknown>): string =>
  composeName(familyName as string | undefined, givenName as string | undefined);

/** Rows are only changed in place, added at the end or removed: where the number is the same, each is its former self. */
const relabel = (before: readonly Address[], after: Address[]): Address[] =>
  before.length === after.length ? after.map((address, index) => withLabel(before[index] ?? address, address)) : after;

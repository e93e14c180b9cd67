import { moveCompany } from '@/lib/actions/move-company';
import { Employment } from '@/lib/domain/employment';
import { z } from '@/lib/domain/zod';
import styles from './customer-form.module.css';
import { localDay } from './dates';
import { FormButtons } from './form-buttons';
import { i18n } from './i18n';
import { KeyForm } from './key-form';
import { SchemaFields } from './schema-fields';
import { useEdit } from './use-edit';
import { useFocusInside } from './use-focus';
import { useWorkspace } from './workspace';

const { department, title, since } = Employment.shape;
const Form = z.object({ companyName: z.string().trim().min(1), department, title, since });

interface Props {
  contactId: string;
  /** Where to, as far as that is known. */
  to?: Pick<Partial<z.infer<typeof Form>>, 'companyName' | 'department' | 'title'>;
  onClose(): void;
}

/** Somebody has moved to another company: where to, and since when. The former post stays in their history. */
export function MoveForm({ contactId, to, onClose }: Props) {
  const { context, done } = useWorkspace();
  const fields = useFocusInside<HTMLDivElement>();
  const { values, errors, change, submit, close } = useEdit<Partial<z.infer<typeof Form>>>({
    draft: `move ${contactId}${to ? ` ${to.companyName}` : ''}`,
    initial: () => ({ companyName: '', since: localDay(context.now()), ...to }),
    toValues: (base) => ({ ...base }),
    schema: Form,
    save: async (_base, parsed) => done('moveCompany', await moveCompany(context, contactId, parsed as z.infer<typeof Form>)),
    latest: async () => undefined,
    onClose,
  });
  return (
    <KeyForm class={styles.form} onSave={submit} onClose={close}>
      <p class="quiet">{i18n.t('record.moveHint')}</p>
      <div class={styles.fields} ref={fields}>
        <SchemaFields schema={Form} values={values} errors={errors} onChange={change} />
      </div>
      <FormButtons onClose={close} />
    </KeyForm>
  );
}

import { Download } from 'lucide';
import { useId } from 'preact/hooks';
import { exportContacts, exportFormats } from '@/lib/actions/export-contacts';
import { listCustomers } from '@/lib/actions/list-customers';
import { localDay } from './dates';
import styles from './export-menu.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { fileLanguage, saveFile } from './save-file';
import { useCustomFields } from './use-custom-fields';
import { useWorkspace } from './workspace';

interface Props {
  count: number;
  /** The ids of those to save, in their order. */
  ids(): readonly string[];
  isSelection: boolean;
}

/** Saves customers as a file, in the format picked from a menu. */
export function ExportMenu({ count, ids, isSelection }: Props) {
  const { context, attempt } = useWorkspace();
  const customFields = useCustomFields('contacts');
  const menuId = useId();
  const save = (formatId: string) =>
    attempt(async () => {
      const day = localDay(context.now());
      const customers = await listCustomers(context.db, ids());
      saveFile(exportContacts(customers, formatId, { language: fileLanguage(), day, customFields }));
    });

  return (
    <div class={styles.anchor}>
      <button type="button" data-kind="quiet" data-action="export" popovertarget={menuId} disabled={count === 0}>
        <Icon node={Download} />
        {i18n.t(isSelection ? 'customers.exportSelected' : 'customers.exportAll')}
      </button>
      <div id={menuId} popover="auto" class={styles.menu}>
        {exportFormats.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            data-kind="quiet"
            data-format={id}
            popovertarget={menuId}
            popovertargetaction="hide"
            onClick={() => void save(id)}
          >
            {i18n.t('customers.exportAs', [name])}
          </button>
        ))}
      </div>
    </div>
  );
}

import { listTrash, type TrashedRecord } from '@/lib/actions/list-trash';
import { restoreFromTrash } from '@/lib/actions/trash';
import type { RecordTable } from '@/lib/domain/change';
import { formatDate } from './dates';
import { i18n } from './i18n';
import styles from './trash-page.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

const titles = {
  contacts: 'customers.title',
  companies: 'companies.title',
  cards: 'cards.title',
  activities: 'contact.history',
  inquiries: 'record.inquiry',
  deals: 'record.deal',
  purchases: 'record.purchase',
  customFields: 'settings.fields',
  segments: 'customers.views',
} as const satisfies Record<TrashedRecord['table'], string>;

/** What was thrown away, each with the way back. */
export function TrashPage() {
  const { context, attempt, done } = useWorkspace();
  const trashed = useLiveQuery(() => listTrash(context.db), []);
  if (!trashed) return null;
  const restore = (table: RecordTable, id: string) => attempt(async () => done('restore', await restoreFromTrash(context, table, [id])));

  return (
    <div class={styles.page}>
      <h1>{i18n.t('trash.title')}</h1>
      <p class="quiet">{trashed.length === 0 ? i18n.t('trash.empty') : i18n.t('trash.hint')}</p>
      <ul>
        {trashed.map(({ table, id, name, deletedAt }) => (
          <li key={id} class={styles.row}>
            <span>
              <strong>{name || i18n.t('cards.title')}</strong>
              <span class={styles.hint}>
                {i18n.t(titles[table])} · {i18n.t('trash.movedOn', [formatDate(deletedAt)])}
              </span>
            </span>
            <button
              type="button"
              data-action="restore"
              aria-label={`${i18n.t('action.restore')}: ${name}`}
              onClick={() => void restore(table, id)}
            >
              {i18n.t('action.restore')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Trash2 } from 'lucide';
import { addRecord } from '@/lib/actions/save-record';
import { moveToTrash } from '@/lib/actions/trash';
import { listSegments } from '@/lib/db/segments';
import { isSame } from '@/lib/domain/change';
import type { Segment } from '@/lib/domain/segment';
import { i18n } from './i18n';
import { Icon } from './icon';
import { TextPopover } from './text-popover';
import { useLiveQuery } from './use-live-query';
import styles from './view-menu.module.css';
import { useWorkspace } from './workspace';

/** What a view of the list is made of. */
export type View = Pick<Segment, 'query' | 'filters' | 'sort'>;

export const wholeView: View = { query: '', filters: [], sort: 'kana' };

interface Props {
  view: View;
  onChange(view: View): void;
}

/** The saved views: one is picked, the one that is shown now is saved under a name, or thrown away. */
export function ViewMenu({ view, onChange }: Props) {
  const { context, attempt, done } = useWorkspace();
  const segments = useLiveQuery(() => listSegments(context.db), []) ?? [];
  const current = segments.find(({ query, filters, sort }) => isSame({ query, filters, sort }, view));
  const isWhole = isSame(view, wholeView);
  const save = (name: string) =>
    void attempt(async () => {
      const { deed, batchId } = await addRecord(context, 'segments', { name, ...view });
      done(deed, batchId);
    });
  const drop = (id: string) => attempt(async () => done('trash', await moveToTrash(context, 'segments', [id])));
  return (
    <div class={styles.views}>
      {segments.length > 0 && (
        <select
          aria-label={i18n.t('customers.views')}
          data-action="view"
          value={current?.id ?? ''}
          onChange={(event) => {
            const picked = segments.find(({ id }) => id === event.currentTarget.value);
            onChange(picked ? { query: picked.query, filters: picked.filters, sort: picked.sort } : wholeView);
          }}
        >
          <option value="">{i18n.t(isWhole || current ? 'customers.allView' : 'customers.unsavedView')}</option>
          {segments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {current ? (
        <button
          type="button"
          data-kind="quiet"
          data-action="drop-view"
          aria-label={`${i18n.t('action.trash')}: ${current.name}`}
          title={i18n.t('action.trash')}
          onClick={() => void drop(current.id)}
        >
          <Icon node={Trash2} />
        </button>
      ) : (
        !isWhole && <TextPopover name="view-name" label={i18n.t('customers.saveView')} actions={[{ name: 'saveThisView', act: save }]} />
      )}
    </div>
  );
}

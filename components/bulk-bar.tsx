import { addTag, removeTag, setOwner, trashMany } from '@/lib/actions/change-many';
import type { Deed } from '@/lib/domain/change';
import styles from './bulk-bar.module.css';
import { i18n } from './i18n';
import { TextPopover } from './text-popover';
import { useWorkspace } from './workspace';

interface Props {
  chosen: readonly string[];
  onDone(): void;
}

/** What can be done with all selected customers at once; each is one step for undo. */
export function BulkBar({ chosen, onDone }: Props) {
  const { context, attempt, done } = useWorkspace();
  const run = (deed: Deed, work: () => Promise<string>) => void attempt(async () => done(deed, await work()));

  return (
    <fieldset class={styles.bar} aria-label={i18n.t('customers.selected', [chosen.length])}>
      <span class={styles.count} role="status">
        {i18n.t('customers.selected', [chosen.length])}
      </span>
      <TextPopover
        name="tag"
        label={i18n.t('field.tags')}
        actions={[
          { name: 'addTag', act: (tag) => run('addTag', () => addTag(context, chosen, tag)) },
          { name: 'removeTag', act: (tag) => run('removeTag', () => removeTag(context, chosen, tag)) },
        ]}
      />
      <TextPopover
        name="owner"
        label={i18n.t('customers.owner')}
        actions={[
          { name: 'setOwner', mayBeEmpty: true, act: (owner) => run('setOwner', () => setOwner(context, chosen, owner || undefined)) },
        ]}
      />
      <button
        type="button"
        data-kind="quiet"
        data-action="trash"
        onClick={() => {
          run('trash', () => trashMany(context, chosen));
          onDone();
        }}
      >
        {i18n.t('action.trash')}
      </button>
      <button type="button" data-kind="quiet" data-action="unselect" onClick={onDone}>
        {i18n.t('customers.unselect')}
      </button>
    </fieldset>
  );
}

import { Split } from 'lucide';
import { useState } from 'preact/hooks';
import { unmerge } from '@/lib/actions/unmerge';
import { listMergedInto, type MergeTable } from '@/lib/db/merged';
import { fieldLabel, isFieldName } from './field-labels';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './merged-with.module.css';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** Who or what was merged into a record, each with the way to separate it again; nothing where there is none. */
export function MergedWith({ table, recordId }: { table: MergeTable; recordId: string }) {
  const { context, attempt, done } = useWorkspace();
  const [kept, setKept] = useState<string[]>([]);
  const merged = useLiveQuery(() => listMergedInto(context.db, table, recordId), [table, recordId]) ?? [];
  const isPerson = table === 'contacts';
  const separate = (id: string) =>
    attempt(async () => {
      const separated = await unmerge(context, table, id);
      setKept(separated.kept);
      done(isPerson ? 'unmergeContacts' : 'unmergeCompanies', separated.batchId);
    });
  if (merged.length === 0 && kept.length === 0) return null;

  const labels = kept.map((name) => (isFieldName(name) ? fieldLabel(name) : name));
  return (
    <section class={styles.merged} data-merged>
      {merged.length > 0 && <h2>{i18n.t(isPerson ? 'duplicates.mergedWith' : 'duplicates.mergedCompanies')}</h2>}
      {merged.map((record) => {
        const name = 'formattedName' in record ? record.formattedName : record.name;
        const mail = 'emails' in record ? record.emails[0]?.value : undefined;
        return (
          <p key={record.id}>
            <span>
              {name} <span class="quiet">{mail}</span>
            </span>
            <button
              type="button"
              data-kind="quiet"
              data-action="separate"
              aria-label={`${i18n.t('duplicates.separate')}: ${name}`}
              onClick={() => void separate(record.id)}
            >
              <Icon node={Split} />
              {i18n.t('duplicates.separate')}
            </button>
          </p>
        );
      })}
      {kept.length > 0 && <p role="status">{i18n.t('duplicates.kept', [labels.join(i18n.t('contact.listComma'))])}</p>}
    </section>
  );
}

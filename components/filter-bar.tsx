import { Filter as FilterIcon, X } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { findFilterValues } from '@/lib/actions/find-filter-values';
import { LifecycleStage, Rank } from '@/lib/domain/contact';
import { type Filter, FilterKind } from '@/lib/domain/segment';
import type { SearchIndex } from '@/lib/search/search-index';
import { choiceLabel, fieldLabel } from './field-labels';
import styles from './filter-bar.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { useWorkspace } from './workspace';

interface Props {
  index: SearchIndex | undefined;
  filters: readonly Filter[];
  onChange(filters: Filter[]): void;
}

const fieldOf = { lifecycleStage: 'lifecycleStage', rank: 'rank', tag: 'tags', owner: 'owner', source: 'leadSource' } as const;
const kindLabel = (kind: FilterKind): string => fieldLabel(fieldOf[kind]);
const valueLabel = ({ kind, value }: Filter): string => (kind === 'rank' || kind === 'lifecycleStage' ? choiceLabel(kind, value) : value);
const isSame = (one: Filter, other: Filter): boolean => one.kind === other.kind && one.value === other.value;

/** What the list is narrowed to, each part removable, and a menu to narrow it further. */
export function FilterBar({ index, filters, onChange }: Props) {
  const menuId = useId();
  const anchor = `--filter-${menuId}`;
  const [kind, setKind] = useState<FilterKind>('lifecycleStage');
  const values = useValues(index, kind);
  const toggle = (filter: Filter) =>
    onChange(filters.some((one) => isSame(one, filter)) ? filters.filter((one) => !isSame(one, filter)) : [...filters, filter]);
  return (
    <div class={styles.bar}>
      {filters.map((filter) => {
        const text = `${kindLabel(filter.kind)}: ${valueLabel(filter)}`;
        return (
          <button
            key={text}
            type="button"
            class={styles.chip ?? ''}
            data-chip={filter.kind}
            aria-label={i18n.t('form.removeRow', [text])}
            onClick={() => toggle(filter)}
          >
            {text}
            <Icon node={X} size={14} />
          </button>
        );
      })}
      <button type="button" data-kind="quiet" data-action="filter" disabled={!index} popovertarget={menuId} style={{ anchorName: anchor }}>
        <Icon node={FilterIcon} />
        {i18n.t('customers.filter')}
      </button>
      <div id={menuId} popover="auto" class={styles.menu} style={{ positionAnchor: anchor }}>
        <select aria-label={i18n.t('customers.filter')} value={kind} onChange={(event) => setKind(event.currentTarget.value as FilterKind)}>
          {FilterKind.options.map((one) => (
            <option key={one} value={one}>
              {kindLabel(one)}
            </option>
          ))}
        </select>
        <ul>
          {values.map((value) => {
            const filter = { kind, value };
            return (
              <li key={value}>
                <label class={styles.value}>
                  <input type="checkbox" checked={filters.some((one) => isSame(one, filter))} onChange={() => toggle(filter)} />
                  {valueLabel(filter)}
                </label>
              </li>
            );
          })}
        </ul>
        {values.length === 0 && <p class="quiet">{i18n.t('customers.noValues')}</p>}
      </div>
    </div>
  );
}

/** What can be chosen: all ranks and stages, of other fields what somebody has. */
function useValues(index: SearchIndex | undefined, kind: FilterKind): readonly string[] {
  const { db } = useWorkspace().context;
  const [found, setFound] = useState<{ kind: FilterKind; values: string[] }>();
  const isFixed = kind === 'rank' || kind === 'lifecycleStage';
  useEffect(() => {
    if (!index || kind === 'rank' || kind === 'lifecycleStage') return;
    let isOver = false;
    void findFilterValues(db, index, kind).then((values) => {
      if (!isOver) setFound({ kind, values });
    });
    return () => {
      isOver = true;
    };
  }, [index, kind]);
  if (isFixed) return kind === 'rank' ? Rank.options : LifecycleStage.options;
  return found?.kind === kind ? found.values : [];
}

import { CopyCheck, ListTodo, UserPlus } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ListedCustomer } from '@/lib/actions/list-customers';
import { Sort } from '@/lib/domain/segment';
import { kanaGroups } from '@/lib/search/kana-groups';
import type { SearchIndex } from '@/lib/search/search-index';
import { BulkBar } from './bulk-bar';
import styles from './customer-list.module.css';
import { CustomerRow } from './customer-row';
import { ExportMenu } from './export-menu';
import { FilterBar } from './filter-bar';
import { i18n } from './i18n';
import { Icon } from './icon';
import { KanaRail } from './kana-rail';
import { useFound } from './use-found';
import { useKeys } from './use-keys';
import { useListedCustomers } from './use-listed-customers';
import { goTo } from './use-route';
import { type View, ViewMenu, wholeView } from './view-menu';
import { type Rows, toRows, VirtualList } from './virtual-list';
import { useWorkspace } from './workspace';

interface Props {
  index: SearchIndex | undefined;
  /** How much of the search is made, where that takes long. */
  progress: number | undefined;
  /** Who is shown before the search is ready. */
  first: readonly ListedCustomer[];
  activeId: string | undefined;
  onAdd(): void;
}

/** All customers, searched as you type, sorted, and selected for what is done with many at once. */
export function CustomerList({ index, progress, first, activeId, onAdd }: Props) {
  const { db } = useWorkspace().context;
  const [shown, setShown] = useState(wholeView);
  const { query, filters, sort } = shown;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useState<readonly string[]>([]);
  const [target, setTarget] = useState<{ index: number }>();
  const input = useRef<HTMLInputElement>(null);
  const found = useFound(index, query, sort, filters);
  const customers = useListedCustomers(db, view, first);
  useKeys({ '/': () => input.current?.focus() });

  const isByKana = sort === 'kana' && query.trim() === '';
  const groups = useMemo(() => (index && found && isByKana ? kanaGroups(index, found.entries) : []), [index, found, isByKana]);
  const rows: Rows = found ?? toRows(isByKana && filters.length === 0 ? first.map(({ contact }) => contact.id) : []);
  const idsOf = (list: Rows) => Array.from({ length: list.length }, (_, place) => list.idAt(place));
  const chosen = useMemo(() => [...selected].filter((id) => !found || found.has(id)), [selected, found]);
  const isAllChosen = found !== undefined && found.length > 0 && chosen.length === found.length;
  const change = (next: Partial<View>) => {
    setShown({ ...shown, ...next });
    setTarget({ index: 0 });
  };

  return (
    <section class={styles.list}>
      <header class={styles.header}>
        <div class={styles.title}>
          <h1>{i18n.t('customers.title')}</h1>
          <a class={styles.link} href="#/duplicates">
            <Icon node={CopyCheck} />
            {i18n.t('duplicates.title')}
          </a>
          <a class={styles.link} href="#/incomplete" title={i18n.t('incomplete.title')}>
            <Icon node={ListTodo} />
            {i18n.t('incomplete.short')}
          </a>
          <button type="button" data-kind="quiet" data-action="add-customer" onClick={onAdd}>
            <Icon node={UserPlus} />
            {i18n.t('customers.add')}
          </button>
        </div>
        <input
          ref={input}
          type="search"
          aria-label={i18n.t('search.label')}
          placeholder={i18n.t('search.placeholder')}
          title="/"
          value={query}
          onInput={({ currentTarget: { value } }) => change({ query: value })}
        />
        {progress !== undefined && !index && (
          <label>
            {i18n.t('search.preparing')}
            <progress value={progress} />
          </label>
        )}
        <div class={styles.views}>
          <FilterBar index={index} filters={filters} onChange={(next) => change({ filters: next })} />
          <ViewMenu view={shown} onChange={change} />
        </div>
        <div class={styles.tools}>
          <input
            type="checkbox"
            data-action="select-all"
            aria-label={i18n.t('customers.selectAll')}
            checked={isAllChosen}
            disabled={!found?.isAll || found.length === 0}
            onChange={() => setSelected(new Set(isAllChosen || !found ? [] : idsOf(found)))}
          />
          <span class="quiet" role="status">
            {found?.isAll && i18n.t('search.count', found.length)}
          </span>
          <select
            class={styles.sort}
            aria-label={i18n.t('customers.sort')}
            value={sort}
            disabled={!index}
            onChange={({ currentTarget: { value } }) => change({ sort: Sort.parse(value) })}
          >
            {Sort.options.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`customers.sorts.${one}`)}
              </option>
            ))}
          </select>
          <ExportMenu
            count={chosen.length || (found?.isAll ? found.length : 0)}
            ids={() => (chosen.length > 0 || !found ? chosen : idsOf(found))}
            isSelection={chosen.length > 0}
          />
        </div>
        {chosen.length > 0 && <BulkBar chosen={chosen} onDone={() => setSelected(new Set())} />}
      </header>
      {found?.length === 0 ? (
        <p class={styles.none}>{i18n.t('search.none')}</p>
      ) : (
        <div class={styles.rows}>
          <VirtualList
            rows={rows}
            label={i18n.t('customers.title')}
            rowHeight={52}
            activeId={activeId}
            target={target}
            onOpen={(id) => goTo(`/customers/${id}`)}
            onView={setView}
          >
            {(id) => {
              const customer = customers.get(id);
              const toggle = () => setSelected(selected.symmetricDifference(new Set([id])));
              return customer && <CustomerRow customer={customer} isSelected={selected.has(id)} onToggle={toggle} />;
            }}
          </VirtualList>
          {groups.length > 0 && <KanaRail groups={groups} onJump={(place) => setTarget({ index: place })} />}
        </div>
      )}
    </section>
  );
}

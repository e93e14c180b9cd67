import { Search } from 'lucide';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { search } from '@/lib/search/search';
import { idOf } from '@/lib/search/search-index';
import styles from './customer-search.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { isComposing } from './keys';
import { useKeys } from './use-keys';
import { useListedCustomers } from './use-listed-customers';
import { useSearch } from './use-search';
import { useWorkspace } from './workspace';

const mostShown = 20;

/** Finds a customer as you type and hands over the one that was picked: arrows move, Enter picks, Escape clears. */
export function CustomerSearch({ onPick, isFocused = false }: { onPick(contactId: string): void; isFocused?: boolean }) {
  const { db } = useWorkspace().context;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  // Read only once the field is used: a panel that just shows who wrote has no need of everybody.
  const [isUsed, setUsed] = useState(false);
  const { index, progress } = useSearch(db, isUsed);
  const ids = useMemo(
    () => (query.trim() && index ? [...search(index, query, mostShown)].map((entry) => idOf(index, entry)) : []),
    [index, query],
  );
  useKeys({ '/': () => input.current?.focus() });
  useLayoutEffect(() => {
    if (isFocused) input.current?.focus();
  }, []);

  const pick = (id: string | undefined) => {
    if (!id) return;
    setQuery('');
    onPick(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, ids.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') pick(ids[active]);
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <div class={styles.search}>
      <Icon node={Search} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={i18n.t('search.label')}
        aria-expanded={ids.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(ids[active] ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        placeholder={i18n.t('search.label')}
        title={`${i18n.t('search.placeholder')} (/)`}
        value={query}
        onFocus={() => setUsed(true)}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={i18n.t('search.label')} class={styles.results}>
        {ids.length > 0 && <Results ids={ids} listId={listId} active={active} onPick={pick} />}
      </ul>
      {query.trim() && index && ids.length === 0 && <p class="quiet">{i18n.t('search.none')}</p>}
      {query.trim() && !index && progress !== undefined && <p class="quiet">{i18n.t('search.preparing')}</p>}
    </div>
  );
}

interface ResultsProps {
  ids: readonly string[];
  listId: string;
  active: number;
  onPick(id: string): void;
}

/** Those who were found; a search that nobody uses asks the database nothing. */
function Results({ ids, listId, active, onPick }: ResultsProps) {
  const customers = useListedCustomers(useWorkspace().context.db, ids);
  return (
    <>
      {ids.map((id, index) => {
        const found = customers.get(id);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input, which keeps the focus.
          <li key={id} id={`${listId}-${index}`} role="option" aria-selected={index === active} tabIndex={-1} onClick={() => onPick(id)}>
            {found?.contact.formattedName} <span class="quiet">{found?.posts[0]?.company?.name}</span>
          </li>
        );
      })}
    </>
  );
}

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { search } from '@/lib/search/search';
import { idOf } from '@/lib/search/search-index';
import { postLine } from './customer-row';
import { i18n } from './i18n';
import styles from './search-page.module.css';
import { Timeline } from './timeline';
import { useCompanyIndex } from './use-company-index';
import { type HistorySearch, mostHits, useHistorySearch } from './use-history-search';
import { useKeys } from './use-keys';
import { useListedCustomers } from './use-listed-customers';
import { useSearch } from './use-search';
import { useWorkspace } from './workspace';

/** So many of each are shown at first, and so many more each time. */
const few = { customers: 8, companies: 8, entries: 50 };
const moreOf = { customers: 40, companies: 40, entries: 50 };

/** One field for everything: people and companies as you type, and then all that was written down of them. */
export function SearchPage() {
  const { context } = useWorkspace();
  const [query, setQuery] = useState('');
  const [limits, setLimits] = useState(few);
  const [openId, setOpenId] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const words = query.trim();
  const history = useHistorySearch(words, limits.entries);
  const more = (what: keyof typeof few) => setLimits({ ...limits, [what]: limits[what] + moreOf[what] });
  useKeys({ '/': () => input.current?.focus() });
  useLayoutEffect(() => input.current?.focus(), []);
  const partiesOf = useMemo(() => {
    const byId = new Map(history.shown.map(({ entry, parties }) => [entry.id, parties]));
    return (id: string) => byId.get(id);
  }, [history.shown]);

  return (
    <div class={styles.page}>
      <header class={styles.header}>
        <h1>{i18n.t('everywhere.title')}</h1>
        <input
          ref={input}
          type="search"
          aria-label={i18n.t('everywhere.title')}
          placeholder={i18n.t('everywhere.placeholder')}
          title="/"
          value={query}
          onInput={({ currentTarget: { value } }) => {
            setQuery(value);
            setLimits(few);
            setOpenId(undefined);
          }}
        />
      </header>
      {words === '' ? (
        <p class="quiet">{i18n.t('everywhere.hint')}</p>
      ) : (
        <>
          <FoundPeople query={words} limit={limits.customers} onMore={() => more('customers')} />
          <FoundCompanies query={words} limit={limits.companies} onMore={() => more('companies')} />
          <section>
            <h2>{i18n.t('contact.history')}</h2>
            <p class={styles.state}>
              <span class="quiet" role="status">
                {stateText(history)}
              </span>
              {history.isRunning && (
                <>
                  <progress value={history.ratio} aria-label={i18n.t('contact.history')} />
                  <button type="button" data-kind="quiet" data-action="stop" onClick={history.stop}>
                    {i18n.t('action.stop')}
                  </button>
                </>
              )}
            </p>
            <Timeline
              entries={history.shown.map(({ entry }) => entry)}
              partiesOf={partiesOf}
              now={context.now()}
              openId={openId}
              onOpen={setOpenId}
            />
            {history.count > limits.entries && limits.entries < mostHits && (
              <button type="button" data-kind="quiet" data-action="more" onClick={() => more('entries')}>
                {i18n.t('action.more')}
              </button>
            )}
            {limits.entries >= mostHits && history.count > mostHits && <p class="quiet">{i18n.t('everywhere.narrow')}</p>}
          </section>
        </>
      )}
    </div>
  );
}

interface FoundProps {
  query: string;
  limit: number;
  onMore(): void;
}

function stateText({ isRunning, ratio, count }: HistorySearch): string {
  if (isRunning) return i18n.t('incomplete.searching', [Math.round(100 * ratio)]);
  const found = count === 0 ? i18n.t('search.none') : i18n.t('everywhere.count', count);
  return ratio < 1 ? i18n.t('everywhere.stopped', [found]) : found;
}

function FoundPeople({ query, limit, onMore }: FoundProps) {
  const { db } = useWorkspace().context;
  const { index, progress } = useSearch(db);
  // One more than is shown tells that there are more.
  const ids = useMemo(
    () => (index ? [...search(index, query, limit + 1)].map((entry) => idOf(index, entry)) : undefined),
    [index, query, limit],
  );
  const customers = useListedCustomers(db, ids?.slice(0, limit) ?? []);
  return (
    <section>
      <h2>{i18n.t('customers.title')}</h2>
      {ids === undefined && progress !== undefined && <p class="quiet">{i18n.t('search.preparing')}</p>}
      {ids?.length === 0 && <p class="quiet">{i18n.t('search.none')}</p>}
      <Links
        found={(ids ?? []).slice(0, limit).map((id) => {
          const { contact, posts = [] } = customers.get(id) ?? {};
          return { id, name: contact?.formattedName, also: postLine(posts) };
        })}
        place="customers"
        hasMore={(ids?.length ?? 0) > limit}
        onMore={onMore}
      />
    </section>
  );
}

function FoundCompanies({ query, limit, onMore }: FoundProps) {
  const { db } = useWorkspace().context;
  const index = useCompanyIndex(db);
  const ids = useMemo(() => index?.find(query, limit + 1), [index, query, limit]);
  return (
    <section>
      <h2>{i18n.t('companies.title')}</h2>
      {ids?.length === 0 && <p class="quiet">{i18n.t('search.none')}</p>}
      <Links
        found={(ids ?? []).slice(0, limit).map((id) => ({ id, name: index?.byId.get(id)?.name, also: index?.byId.get(id)?.business }))}
        place="companies"
        hasMore={(ids?.length ?? 0) > limit}
        onMore={onMore}
      />
    </section>
  );
}

interface LinksProps {
  found: readonly { id: string; name: string | undefined; also: string | undefined }[];
  place: 'customers' | 'companies';
  hasMore: boolean;
  onMore(): void;
}

function Links({ found, place, hasMore, onMore }: LinksProps) {
  return (
    <>
      <ul class={styles.links}>
        {found.map(({ id, name, also }) => (
          <li key={id}>
            <a href={`#/${place}/${id}`}>{name}</a> <span class="quiet">{also}</span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" data-kind="quiet" data-action={`more-${place}`} onClick={onMore}>
          {i18n.t('action.more')}
        </button>
      )}
    </>
  );
}

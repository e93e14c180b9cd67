import { Plus } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listCompanies } from '@/lib/db/companies';
import { createColumn, findInColumn } from '@/lib/search/column';
import { companySearchText } from '@/lib/search/company-search-text';
import { CompanyView } from './company-view';
import styles from './customers-page.module.css';
import { Icon } from './icon';
import { newCompany } from './new-record';
import { RecordForm } from './record-form';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { goTo } from './use-route';
import { VirtualList } from './virtual-list';
import { useWorkspace } from './workspace';

/** All companies by kana, searched as you type, with the one that is open beside them. */
export function CompaniesPage({ companyId }: { companyId: string | undefined }) {
  const { context } = useWorkspace();
  const [query, setQuery] = useState('');
  const [isAdding, setAdding] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const companies = useLiveQuery(() => listCompanies(context.db), []);
  const column = useMemo(
    () => createColumn((companies ?? []).map((company) => ({ id: company.id, text: companySearchText(company) }))),
    [companies],
  );
  const byId = useMemo(() => new Map((companies ?? []).map((company) => [company.id, company])), [companies]);
  useKeys({ '/': () => input.current?.focus() });
  if (!companies) return null;
  const ids = findInColumn(column, query, companies.length);

  return (
    <div class={styles.page} data-detail={Boolean(companyId) || isAdding}>
      <section class={styles.list}>
        <header class={styles.header}>
          <h1>{i18n.t('companies.title')}</h1>
          <input
            ref={input}
            type="search"
            aria-label={i18n.t('companies.search')}
            placeholder={i18n.t('companies.placeholder')}
            title="/"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <div class={styles.tools}>
            <span class="quiet" role="status">
              {i18n.t('companies.count', ids.length)}
            </span>
            <button type="button" data-kind="quiet" data-action="add-company" onClick={() => setAdding(true)}>
              <Icon node={Plus} />
              {i18n.t('companies.add')}
            </button>
          </div>
        </header>
        {companies.length === 0 ? (
          <p class={styles.none}>
            <strong>{i18n.t('companies.empty')}</strong>
            <br />
            {i18n.t('companies.emptyHint')}
          </p>
        ) : ids.length === 0 ? (
          <p class={styles.none}>{i18n.t('search.none')}</p>
        ) : (
          <VirtualList
            ids={ids}
            label={i18n.t('companies.title')}
            rowHeight={52}
            activeId={companyId}
            onOpen={(id) => {
              setAdding(false);
              goTo(`/companies/${id}`);
            }}
          >
            {(id) => {
              const company = byId.get(id);
              return (
                <div role="presentation" class={`${styles.row} ${styles.plain}`}>
                  <div role="gridcell" class={styles.words}>
                    <strong>{company?.name}</strong> <span class={styles.kana}>{company?.phoneticName}</span>
                    <p class={styles.post}>{company?.business}</p>
                  </div>
                </div>
              );
            }}
          </VirtualList>
        )}
      </section>
      <section class={styles.detail}>
        {isAdding ? (
          <>
            <h2>{i18n.t('companies.add')}</h2>
            <RecordForm table="companies" record={newCompany} onClose={() => setAdding(false)} onSaved={(id) => goTo(`/companies/${id}`)} />
          </>
        ) : companyId ? (
          <>
            <a class={styles.back} href="#/companies">
              {i18n.t('action.back')}
            </a>
            <CompanyView key={companyId} companyId={companyId} />
          </>
        ) : (
          <p class="quiet">{i18n.t('companies.pick')}</p>
        )}
      </section>
    </div>
  );
}

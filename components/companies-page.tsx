import { Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { CompanyView } from './company-view';
import listStyles from './customer-list.module.css';
import rowStyles from './customer-row.module.css';
import styles from './customers-page.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { newCompany } from './new-record';
import { RecordForm } from './record-form';
import { useCompanyIndex } from './use-company-index';
import { useKeys } from './use-keys';
import { goTo } from './use-route';
import { toRows, VirtualList } from './virtual-list';
import { useWorkspace } from './workspace';

/** All companies by kana, searched as you type, with the one that is open beside them. */
export function CompaniesPage({ companyId }: { companyId: string | undefined }) {
  const { context } = useWorkspace();
  const [query, setQuery] = useState('');
  const [isAdding, setAdding] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const index = useCompanyIndex(context.db);
  useKeys({ '/': () => input.current?.focus() });
  if (!index) return null;
  const { companies, byId } = index;
  const ids = index.find(query);

  return (
    <div class={styles.page} data-detail={Boolean(companyId) || isAdding}>
      <section class={listStyles.list}>
        <header class={listStyles.header}>
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
          <div class={listStyles.tools}>
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
          <p class={listStyles.none}>
            <strong>{i18n.t('companies.empty')}</strong>
            <br />
            {i18n.t('companies.emptyHint')}
          </p>
        ) : ids.length === 0 ? (
          <p class={listStyles.none}>{i18n.t('search.none')}</p>
        ) : (
          <VirtualList
            rows={toRows(ids)}
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
                <div role="presentation" class={`${rowStyles.row} ${rowStyles.plain}`}>
                  <div role="gridcell" class={rowStyles.words}>
                    <strong>{company?.name}</strong> <span class={rowStyles.kana}>{company?.phoneticName}</span>
                    <p class={rowStyles.post}>{company?.business}</p>
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

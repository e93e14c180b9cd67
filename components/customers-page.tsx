import { CopyCheck } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { listCustomers } from '@/lib/actions/list-customers';
import { moveToTrash } from '@/lib/actions/trash';
import { phoneticName } from '@/lib/domain/contact';
import { findInColumn } from '@/lib/search/column';
import { CustomerView } from './customer-view';
import styles from './customers-page.module.css';
import { ExportMenu } from './export-menu';
import { Icon } from './icon';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { goTo } from './use-route';
import { VirtualList } from './virtual-list';
import { Welcome } from './welcome';
import { useWorkspace } from './workspace';

/** All customers by kana, searched as you type, with the one that is open beside them. */
export function CustomersPage({ contactId, openPhoto }: { contactId: string | undefined; openPhoto: OpenPhoto }) {
  const { context, attempt, done } = useWorkspace();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const input = useRef<HTMLInputElement>(null);
  const customers = useLiveQuery(() => listCustomers(context.db), []);
  useKeys({ '/': () => input.current?.focus() });

  if (!customers) return null;
  const total = customers.byId.size;
  if (total === 0 && !contactId) return <Welcome openPhoto={openPhoto} />;
  const ids = findInColumn(customers.column, query, total);
  const chosen = [...selected].filter((id) => customers.byId.has(id));

  const toggle = (id: string) => setSelected(selected.symmetricDifference(new Set([id])));
  const trash = () =>
    attempt(async () => {
      done('trash', await moveToTrash(context, 'contacts', chosen));
      setSelected(new Set());
    });

  return (
    <div class={styles.page} data-detail={contactId !== undefined && contactId !== ''}>
      <section class={styles.list}>
        <header class={styles.header}>
          <h1>{i18n.t('customers.title')}</h1>
          <input
            ref={input}
            type="search"
            aria-label={i18n.t('search.label')}
            placeholder={i18n.t('search.placeholder')}
            title="/"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <div class={styles.tools}>
            {chosen.length > 0 ? (
              <>
                <span>{i18n.t('customers.selected', [chosen.length])}</span>
                <button type="button" data-kind="quiet" data-action="trash" onClick={() => void trash()}>
                  {i18n.t('action.trash')}
                </button>
              </>
            ) : (
              <span class="quiet" role="status">
                {i18n.t('search.count', ids.length)}
              </span>
            )}
            <a class={styles.toolLink} href="#/duplicates">
              <Icon node={CopyCheck} />
              {i18n.t('duplicates.title')}
            </a>
            <ExportMenu
              customers={(chosen.length > 0 ? chosen : ids).flatMap((id) => customers.byId.get(id) ?? [])}
              isSelection={chosen.length > 0}
            />
          </div>
        </header>
        {ids.length === 0 ? (
          <p class={styles.none}>{i18n.t('search.none')}</p>
        ) : (
          <VirtualList
            ids={ids}
            label={i18n.t('customers.title')}
            rowHeight={52}
            activeId={contactId}
            onOpen={(id) => goTo(`/customers/${id}`)}
          >
            {(id) => {
              const customer = customers.byId.get(id);
              if (!customer) return null;
              const { contact, posts } = customer;
              return (
                <div role="presentation" class={styles.row}>
                  <div role="gridcell">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={contact.formattedName}
                      checked={selected.has(id)}
                      onClick={(event) => event.stopPropagation()}
                      onChange={() => toggle(id)}
                    />
                  </div>
                  <div role="gridcell" class={styles.words}>
                    <strong>{contact.formattedName}</strong> <span class={styles.kana}>{phoneticName(contact)}</span>
                    <p class={styles.post}>{[posts[0]?.company?.name, posts[0]?.employment.title].filter(Boolean).join(' · ')}</p>
                  </div>
                </div>
              );
            }}
          </VirtualList>
        )}
      </section>
      <section class={styles.detail}>
        {contactId ? (
          <>
            <a class={styles.back} href="#/customers">
              {i18n.t('action.back')}
            </a>
            <CustomerView key={contactId} contactId={contactId} />
            <TrashButton key={`trash ${contactId}`} contactId={contactId} />
          </>
        ) : (
          <p class="quiet">{i18n.t('customers.pick')}</p>
        )}
      </section>
    </div>
  );
}

function TrashButton({ contactId }: { contactId: string }) {
  const { context, attempt, done } = useWorkspace();
  const trash = () =>
    attempt(async () => {
      done('trash', await moveToTrash(context, 'contacts', [contactId]));
      goTo('/customers');
    });
  return (
    <button type="button" data-kind="quiet" class={styles.trash ?? ''} data-action="trash-this" onClick={() => void trash()}>
      {i18n.t('action.trash')}
    </button>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { listFirstCustomers } from '@/lib/actions/list-customers';
import { moveToTrash } from '@/lib/actions/trash';
import { CustomerList } from './customer-list';
import { CustomerView } from './customer-view';
import styles from './customers-page.module.css';
import { i18n } from './i18n';
import { nextPicture } from './next-picture';
import { PersonForm } from './person-form';
import { useLiveQuery } from './use-live-query';
import { goTo } from './use-route';
import { useSearch } from './use-search';
import { Welcome } from './welcome';
import { useWorkspace } from './workspace';

/** As many as a tall window shows. */
const firstShown = 30;

/** All customers by kana, searched as you type, with the one that is open beside them. */
export function CustomersPage({ contactId, openPhoto }: { contactId: string | undefined; openPhoto: OpenPhoto }) {
  const { db } = useWorkspace().context;
  // The first page waits for nothing else; the search is read once it is drawn.
  const [isDrawn, setDrawn] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const { index, progress } = useSearch(db, isDrawn);
  const first = useLiveQuery(async () => (index ? [] : listFirstCustomers(db, firstShown)), [Number(index !== undefined)]);
  useEffect(() => {
    if (first) void nextPicture().then(() => setDrawn(true));
  }, [first !== undefined]);
  // Who is opened meanwhile is wanted more than the form.
  useEffect(() => setAdding(false), [contactId]);

  if (!first && !index) return null;
  const isEmpty = index ? index.all.length === 0 : first?.length === 0;
  if (isEmpty && !contactId) return <Welcome openPhoto={openPhoto} />;
  return (
    <div class={styles.page} data-detail={Boolean(contactId) || isAdding}>
      <CustomerList index={index} progress={progress} first={first ?? []} activeId={contactId} onAdd={() => setAdding(true)} />
      <section class={styles.detail}>
        {isAdding ? (
          <>
            <h2>{i18n.t('customers.add')}</h2>
            <PersonForm
              onClose={() => setAdding(false)}
              onSaved={(id) => goTo(`/customers/${id}`)}
              onPick={(id) => goTo(`/customers/${id}`)}
            />
          </>
        ) : contactId ? (
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

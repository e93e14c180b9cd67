import { useEffect, useRef, useState } from 'preact/hooks';
import type { MailCustomer } from '@/lib/actions/find-correspondents';
import { type Customer, findCustomer } from '@/lib/actions/find-customer';
import type { HistoryFilter } from '@/lib/actions/find-history';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';
import { findUrgent } from '@/lib/domain/urgent';
import { ActivityForm } from './activity-form';
import { AutoLogSwitch } from './auto-log-switch';
import { CardPicture } from './card-picture';
import { ChangesList } from './changes-list';
import { ContactFacts } from './contact-facts';
import { ContactMailMenu } from './contact-mail-menu';
import { CustomerActions, type CustomerFormName, customerForms } from './customer-actions';
import { CustomerForm } from './customer-form';
import { CustomerHeader } from './customer-header';
import styles from './customer-view.module.css';
import { localDay } from './dates';
import { History } from './history';
import { i18n } from './i18n';
import { LoggedLine } from './logged-line';
import { MergedWith } from './merged-with';
import { MissingLine } from './missing-line';
import { MoveForm } from './move-form';
import { MovedQuestion } from './moved-question';
import { newRecord, newRecords } from './new-record';
import { draftName, RecordForm } from './record-form';
import { SignatureCheck } from './signature-check';
import { UrgentForm, UrgentList } from './urgent-list';
import { hasDraft } from './use-draft';
import { useIsDrawn } from './use-is-drawn';
import { useLiveQuery } from './use-live-query';
import { useLogged } from './use-logged';
import { goTo } from './use-route';
import { isWriter } from './use-signature';
import { useWorkspace } from './workspace';

interface Props {
  contactId: string;
  /** What was found a moment ago, with `firstHistory` entries of the history. */
  first?: Pick<MailCustomer, 'customer' | 'logged'> | undefined;
  /** The open mail, where the customer is shown beside one. */
  message?: OpenMessage | undefined;
  /** As whom the mail names them. */
  participant?: Participant | undefined;
  /** Whether this is the panel, which offers the way to the full page. */
  isPanel?: boolean;
}

/** How many entries of the history are shown before more are asked for. */
export const firstHistory = 20;
/** How many of them are in the first picture. */
const drawnFirst = 4;
/** More than a few warnings warn of nothing. */
const mostUrgent = 3;

/** Where what is typed into a form waits. */
const draftOf = (form: CustomerFormName, contactId: string): string =>
  form in newRecords ? draftName(newRecords[form as keyof typeof newRecords], contactId) : `${form} ${contactId}`;

/** One customer, alive: who it is, what matters now, what can be done, how to reach them, and what happened. */
export function CustomerView({ contactId, first, message, participant, isPanel = false }: Props) {
  const { context } = useWorkspace();
  const [limit, setLimit] = useState(firstHistory);
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [form, setForm] = useState<CustomerFormName | undefined>(() => customerForms.find((name) => hasDraft(draftOf(name, contactId))));
  const [openId, setOpenId] = useState<string>();
  const [urgentId, setUrgentId] = useState<string>();
  const found = useLiveQuery(
    () => findCustomer(context.db, contactId, limit, filter).then((customer) => customer ?? null),
    [contactId, limit, filter],
    first?.customer,
  );
  // While older entries are read the same person stays on the screen; another person is cleared at once.
  const shown = useRef(found);
  if (found !== undefined || shown.current?.contact.id !== contactId) shown.current = found;
  const customer = shown.current;

  // Whom somebody was merged into has a page of their own.
  const currentId = customer?.contact.id ?? contactId;
  const logged = useLogged(message, currentId, first?.logged);
  const isDrawn = useIsDrawn();
  useEffect(() => {
    if (currentId !== contactId && !isPanel) goTo(`/customers/${currentId}`);
  }, [currentId, contactId, isPanel]);

  if (customer === undefined) return null;
  if (customer === null) return <p class="quiet">{i18n.t('contact.missing')}</p>;
  const { contact, posts, cards, history } = customer;
  const urgent = findUrgent({ ...history, inquiries: [...history.inquiries, ...customer.colleaguesComplaints] }, localDay(context.now()));
  const close = () => setForm(undefined);
  // The line may be about an entry far down, or about a colleague's: it opens here, not there.
  const opened = urgent.find(({ id }) => id === urgentId);

  return (
    <article class={styles.customer}>
      <CustomerHeader contact={contact} posts={posts} isPanel={isPanel}>
        {message && participant && <ContactMailMenu message={message} participant={participant} contactId={contact.id} logged={logged} />}
      </CustomerHeader>
      {contact.deletedAt && <p class={styles.warning}>{i18n.t('contact.trashed')}</p>}
      <UrgentList
        urgent={urgent.slice(0, mostUrgent)}
        contactId={contactId}
        onOpen={(id) => setUrgentId(id === urgentId ? undefined : id)}
      />
      {opened && <UrgentForm key={opened.id} urgent={opened} onClose={() => setUrgentId(undefined)} />}
      <MissingLine contact={contact} posts={posts} onEdit={() => setForm('edit')} />
      <CustomerActions
        contactId={contactId}
        message={message}
        logged={logged}
        isPanel={isPanel}
        form={form}
        onToggle={(next) => setForm(form === next ? undefined : next)}
      />
      {message && logged && <LoggedLine message={message} logged={logged} />}
      {message && logged?.moved && <MovedQuestion message={message} contactId={contact.id} entry={logged.moved} />}
      {message && participant && isWriter(message, participant) && (
        <SignatureCheck contact={contact} posts={posts} message={message} participant={participant} />
      )}
      {form && <OpenForm key={form} form={form} customer={customer} onClose={close} />}
      {form !== 'edit' && (
        <>
          <div class={styles.facts}>
            <ContactFacts contact={contact} />
            <AutoLogSwitch contact={contact} />
            {cards[0] && <CardPicture card={cards[0]} />}
          </div>
          <History
            history={history}
            shown={isDrawn ? undefined : drawnFirst}
            filter={filter}
            onFilter={setFilter}
            openId={openId}
            onOpen={setOpenId}
            onMore={() => setLimit(limit + 5 * firstHistory)}
          />
          {isDrawn && (
            <>
              <MergedWith key={`merged ${contact.id}`} table="contacts" recordId={contact.id} />
              <ChangesList table="contacts" recordId={contact.id} />
            </>
          )}
        </>
      )}
    </article>
  );
}

/** The form that was asked for. */
function OpenForm({ form, customer, onClose }: { form: CustomerFormName; customer: Customer; onClose(): void }) {
  const { context } = useWorkspace();
  const { contact, posts } = customer;
  if (form === 'edit') return <CustomerForm contact={contact} posts={posts} onClose={onClose} />;
  if (form === 'move') return <MoveForm contactId={contact.id} onClose={onClose} />;
  if (form === 'inquiry' || form === 'deal' || form === 'purchase') {
    const companyId = posts.find(({ employment }) => employment.isCurrent)?.company?.id;
    const record = newRecord(form, { contactIds: [contact.id], companyId }, context.now());
    return <RecordForm table={newRecords[form]} record={record} onClose={onClose} />;
  }
  return <ActivityForm kind={form} contactId={contact.id} onClose={onClose} />;
}

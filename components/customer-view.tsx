import { ExternalLink, NotebookPen, Pencil, Phone, Users } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { findCustomer } from '@/lib/actions/find-customer';
import type { ActivityKind } from '@/lib/domain/activity';
import type { OpenMessage } from '@/lib/domain/open-message';
import { ActivityForm } from './activity-form';
import { CardPicture } from './card-picture';
import { ContactFacts } from './contact-facts';
import { CustomerForm } from './customer-form';
import { CustomerHeader } from './customer-header';
import styles from './customer-view.module.css';
import { Icon } from './icon';
import { LogButton } from './log-button';
import { Timeline } from './timeline';
import { useAppAddress } from './use-app-address';
import { hasDraft } from './use-draft';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

interface Props {
  contactId: string;
  /** The open mail, where the customer is shown beside one. */
  message?: OpenMessage | undefined;
  /** Whether this is the panel, which offers the way to the full page. */
  isPanel?: boolean;
}

type Form = Exclude<ActivityKind, 'email'> | 'edit';

const pageSize = 20;
const kinds = [
  { kind: 'note', key: 'n', icon: NotebookPen },
  { kind: 'call', key: 'c', icon: Phone },
  { kind: 'meeting', key: 'm', icon: Users },
] as const;

/** The form in which something unsaved waits for this contact. */
function findDraft(contactId: string): { contactId: string; form: Form } | undefined {
  const form = (['edit', ...kinds.map(({ kind }) => kind)] as const).find((name) => hasDraft(`${name} ${contactId}`));
  return form && { contactId, form };
}

/** One customer, alive: who it is, what can be done now, how to reach them, and what happened. */
export function CustomerView({ contactId, message, isPanel = false }: Props) {
  const { context } = useWorkspace();
  const appAddress = useAppAddress();
  const [limit, setLimit] = useState(pageSize);
  const [open, setOpen] = useState<{ contactId: string; form: Form } | undefined>(() => findDraft(contactId));
  const found = useLiveQuery(() => findCustomer(context.db, contactId, limit).then((customer) => customer ?? null), [contactId, limit]);
  // While older entries are read the same person stays on the screen; another person is cleared at once.
  const shown = useRef(found);
  if (found !== undefined || shown.current?.contact.id !== contactId) shown.current = found;
  const customer = shown.current;

  const form = open?.contactId === contactId ? open.form : undefined;
  const toggle = (next: NonNullable<typeof form>) => setOpen(form === next ? undefined : { contactId, form: next });
  const close = () => setOpen(undefined);
  useKeys({ n: () => toggle('note'), c: () => toggle('call'), m: () => toggle('meeting'), e: () => toggle('edit') });

  if (customer === undefined) return null;
  if (customer === null) return <p class="quiet">{i18n.t('contact.missing')}</p>;
  const { contact, posts, activities, cards, hasMore } = customer;

  return (
    <article class={styles.customer}>
      <CustomerHeader contact={contact} posts={posts} />
      {contact.deletedAt && <p class={styles.warning}>{i18n.t('contact.trashed')}</p>}
      <div class={styles.actions}>
        {message && <LogButton message={message} contactId={contactId} />}
        {kinds.map(({ kind, key, icon }) => (
          <button
            key={kind}
            type="button"
            title={`${i18n.t(`contact.${kind}`)} (${key.toUpperCase()})`}
            aria-pressed={form === kind}
            onClick={() => toggle(kind)}
          >
            <Icon node={icon} />
            {i18n.t(`contact.${kind}`)}
          </button>
        ))}
        <span class={styles.end}>
          <button
            type="button"
            data-kind="quiet"
            aria-label={i18n.t('action.edit')}
            title={`${i18n.t('action.edit')} (E)`}
            aria-pressed={form === 'edit'}
            onClick={() => toggle('edit')}
          >
            <Icon node={Pencil} />
          </button>
          {isPanel && (
            <a
              class={styles.iconLink}
              href={appAddress(`/customers/${contactId}`)}
              target="_blank"
              rel="noreferrer"
              title={i18n.t('action.openFull')}
            >
              <Icon node={ExternalLink} label={i18n.t('action.openFull')} />
            </a>
          )}
        </span>
      </div>
      {form === 'edit' && <CustomerForm key={contactId} contact={contact} posts={posts} onClose={close} />}
      {form && form !== 'edit' && <ActivityForm key={form + contactId} kind={form} contactId={contactId} onClose={close} />}
      {form !== 'edit' && (
        <>
          <div class={styles.facts}>
            <ContactFacts contact={contact} />
            {cards[0] && <CardPicture card={cards[0]} />}
          </div>
          <section class={styles.history}>
            <h2>{i18n.t('contact.history')}</h2>
            <Timeline activities={activities} cards={cards} now={context.now()} />
            {hasMore && (
              <button type="button" data-kind="quiet" onClick={() => setLimit(limit + 5 * pageSize)}>
                {i18n.t('action.more')}
              </button>
            )}
          </section>
        </>
      )}
    </article>
  );
}

import { CircleHelp, Handshake, Pencil, ShoppingCart, UserPlus } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { findCompany } from '@/lib/actions/find-company';
import type { HistoryFilter } from '@/lib/actions/find-history';
import { findUrgent } from '@/lib/domain/urgent';
import { ChangesList } from './changes-list';
import { CompanyFacts } from './company-facts';
import { CompanyPeople } from './company-people';
import styles from './company-view.module.css';
import { localDay } from './dates';
import { History } from './history';
import { i18n } from './i18n';
import { Icon } from './icon';
import { MergedWith } from './merged-with';
import { type NewRecordName, newRecord, newRecords } from './new-record';
import { PersonForm } from './person-form';
import { draftName, RecordForm } from './record-form';
import { UrgentForm, UrgentList } from './urgent-list';
import { hasDraft } from './use-draft';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { goTo } from './use-route';
import { useWorkspace } from './workspace';

type Form = NewRecordName | 'edit' | 'person';

const pageSize = 20;
const buttons = [
  { name: 'inquiry', key: 'i', icon: CircleHelp },
  { name: 'deal', key: 'd', icon: Handshake },
  { name: 'purchase', key: 'p', icon: ShoppingCart },
] as const;

/** One company: what it is, who works there, and what happened with all of them. */
export function CompanyView({ companyId }: { companyId: string }) {
  const { context } = useWorkspace();
  const [limit, setLimit] = useState(pageSize);
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [form, setForm] = useState<Form | undefined>(() =>
    buttons.map(({ name }) => name).find((name) => hasDraft(draftName(newRecords[name], companyId))),
  );
  const [openId, setOpenId] = useState<string>();
  const [urgentId, setUrgentId] = useState<string>();
  const found = useLiveQuery(
    () => findCompany(context.db, companyId, limit, filter).then((page) => page ?? null),
    [companyId, limit, filter],
  );
  const shown = useRef(found);
  if (found !== undefined || shown.current?.company.id !== companyId) shown.current = found;
  const toggle = (next: Form) => setForm(form === next ? undefined : next);
  const close = () => setForm(undefined);
  useKeys({
    i: () => toggle('inquiry'),
    d: () => toggle('deal'),
    p: () => toggle('purchase'),
    e: () => toggle('edit'),
  });

  const page = shown.current;
  // What a company was merged into has a page of its own.
  const currentId = page?.company.id ?? companyId;
  useEffect(() => {
    if (currentId !== companyId) goTo(`/companies/${currentId}`);
  }, [currentId, companyId]);

  if (page === undefined) return null;
  if (page === null) return <p class="quiet">{i18n.t('companies.missing')}</p>;
  const { company, people, history } = page;
  const urgent = findUrgent(history, localDay(context.now()));
  const opened = urgent.find(({ id }) => id === urgentId);

  return (
    <article class={styles.company}>
      <header>
        {company.phoneticName && <p class={styles.kana}>{company.phoneticName}</p>}
        <h1>{company.name}</h1>
        {company.aliases && <p class="quiet">{company.aliases.join(i18n.t('contact.listComma'))}</p>}
      </header>
      {company.deletedAt && <p class={styles.warning}>{i18n.t('companies.trashed')}</p>}
      <UrgentList urgent={urgent} onOpen={(id) => setUrgentId(id === urgentId ? undefined : id)} />
      {opened && <UrgentForm key={opened.id} urgent={opened} onClose={() => setUrgentId(undefined)} />}
      <div class={styles.actions}>
        {buttons.map(({ name, key, icon }) => (
          <button
            key={name}
            type="button"
            title={`${i18n.t(`record.${name}`)} (${key.toUpperCase()})`}
            aria-pressed={form === name}
            onClick={() => toggle(name)}
          >
            <Icon node={icon} />
            {i18n.t(`record.${name}`)}
          </button>
        ))}
        <button type="button" data-action="add-person" aria-pressed={form === 'person'} onClick={() => toggle('person')}>
          <Icon node={UserPlus} />
          {i18n.t('form.addPerson')}
        </button>
        <button
          type="button"
          data-kind="quiet"
          class={styles.edit ?? ''}
          aria-label={i18n.t('action.edit')}
          title={`${i18n.t('action.edit')} (E)`}
          aria-pressed={form === 'edit'}
          onClick={() => toggle('edit')}
        >
          <Icon node={Pencil} />
        </button>
      </div>
      {form === 'edit' && <RecordForm table="companies" record={company} onClose={close} />}
      {form === 'person' && <PersonForm companyName={company.name} onClose={close} onPick={(id) => goTo(`/customers/${id}`)} />}
      {form && form !== 'edit' && form !== 'person' && (
        <RecordForm
          key={form}
          table={newRecords[form]}
          record={newRecord(form, { contactIds: [], companyId }, context.now())}
          onClose={close}
        />
      )}
      <CompanyFacts company={company} />
      <CompanyPeople people={people} />
      <History
        history={history}
        filter={filter}
        onFilter={setFilter}
        openId={openId}
        onOpen={setOpenId}
        onMore={() => setLimit(limit + 5 * pageSize)}
      />
      <MergedWith key={`merged ${company.id}`} table="companies" recordId={company.id} />
      <ChangesList table="companies" recordId={company.id} />
    </article>
  );
}

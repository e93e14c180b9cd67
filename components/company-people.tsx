import type { Colleague } from '@/lib/db/companies';
import { phoneticName } from '@/lib/domain/contact';
import styles from './company-people.module.css';
import { i18n } from './i18n';

/** Who works at a company, and who did before. */
export function CompanyPeople({ people }: { people: readonly Colleague[] }) {
  const [current, former] = [
    people.filter(({ employment }) => employment.isCurrent),
    people.filter(({ employment }) => !employment.isCurrent),
  ];
  return (
    <section class={styles.people}>
      <h2>
        {i18n.t('companies.people')} {current.length > 0 && <span class="quiet">{current.length}</span>}
      </h2>
      {current.length === 0 && <p class="quiet">{i18n.t('companies.noPeople')}</p>}
      <People people={current} />
      {former.length > 0 && (
        <>
          <h3>{i18n.t('companies.formerPeople')}</h3>
          <People people={former} />
        </>
      )}
    </section>
  );
}

function People({ people }: { people: readonly Colleague[] }) {
  return (
    <ul class={styles.list}>
      {people.map(({ contact, employment: { id, department, title } }) => (
        <li key={id}>
          <a href={`#/customers/${contact.id}`}>{contact.formattedName}</a>
          <span class={styles.kana}>{phoneticName(contact)}</span>
          <span class={styles.post}>{[department, title].filter(Boolean).join(' ')}</span>
        </li>
      ))}
    </ul>
  );
}

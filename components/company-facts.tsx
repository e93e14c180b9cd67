import { AtSign, BadgeCheck, CircleAlert, Phone } from 'lucide';
import type { Company } from '@/lib/domain/company';
import { isCorporateNumber } from '@/lib/domain/corporate-number';
import styles from './contact-facts.module.css';
import { CustomFacts } from './custom-facts';
import { AddressFacts, Fact, telLink, UrlFacts } from './fact';
import { fieldLabel } from './field-labels';
import { i18n } from './i18n';
import { LongText } from './long-text';

/** What is known of a company; what is not known is not shown. */
export function CompanyFacts({ company }: { company: Company }) {
  const {
    registrationNumber,
    phones = [],
    addresses,
    urls,
    domains = [],
    founded,
    employees,
    business,
    products = [],
    tags = [],
    note,
  } = company;
  const comma = i18n.t('contact.listComma');
  const words = [
    [
      founded && i18n.t('companies.founded', [founded]),
      employees !== undefined && i18n.t('companies.employees', [employees.toLocaleString()]),
    ]
      .filter(Boolean)
      .join(' · '),
    business && `${fieldLabel('business')}: ${business}`,
    products.length > 0 && `${fieldLabel('products')}: ${products.join(comma)}`,
    tags.length > 0 && tags.join(comma),
  ];
  return (
    <ul class={styles.facts} aria-label={i18n.t('contact.facts')}>
      {registrationNumber && <NumberFact value={registrationNumber} />}
      {phones.map(({ value, note: kind }) => (
        <Fact key={`tel ${value}`} icon={Phone} label={i18n.t('field.phone')} value={value}>
          <a href={telLink(value)}>{value}</a>
          {kind && <span class="quiet"> {kind}</span>}
        </Fact>
      ))}
      <AddressFacts addresses={addresses} />
      <UrlFacts urls={urls} />
      {domains.length > 0 && (
        <Fact icon={AtSign} label={fieldLabel('domains')} value={domains.join(' ')}>
          {domains.join(comma)}
        </Fact>
      )}
      {words.map((text) => text && <li class={styles.words}>{text}</li>)}
      {note && (
        <li class={styles.words}>
          <LongText text={note} />
        </li>
      )}
      <CustomFacts of="companies" values={company.custom} />
    </ul>
  );
}

/** The corporate number, and whether its check digit agrees. */
function NumberFact({ value }: { value: string }) {
  const isRight = isCorporateNumber(value.normalize('NFKC').replace(/[^\d]/g, ''));
  const said = i18n.t(isRight ? 'companies.numberRight' : 'companies.numberWrong');
  return (
    <Fact icon={isRight ? BadgeCheck : CircleAlert} label={fieldLabel('registrationNumber')} value={value}>
      {value} <span class={isRight ? 'quiet' : styles.wrong}>{said}</span>
    </Fact>
  );
}

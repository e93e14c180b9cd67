import type { NamedParties } from '@/lib/actions/names-of';
import { i18n } from './i18n';

/** Whom a record is about, each a way to their page. */
export function PartiesLine({ parties: { people, company } }: { parties: NamedParties }) {
  const links = [
    ...people.map(({ id, name }) => ({ href: `#/customers/${id}`, id, name })),
    ...(company ? [{ href: `#/companies/${company.id}`, id: company.id, name: company.name }] : []),
  ];
  return (
    <span class="quiet">
      {links.map(({ href, id, name }, index) => (
        <span key={id}>
          {index > 0 && i18n.t('contact.listComma')}
          <a href={href}>{name}</a>
        </span>
      ))}
    </span>
  );
}

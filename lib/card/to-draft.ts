import type { CardField, ReadField } from '../domain/card';
import type { Address, ChannelType, Contact } from '../domain/contact';
import { splitAddress } from './split-address';
import { splitName } from './split-name';
import { japaneseAddressLabel } from './words';

/** What a card says about a person, before it is decided whether that is somebody new. */
export interface ContactDraft {
  /** Tags and lead source that do not stand on the card, but belong to the occasion it came from. */
  tags?: readonly string[];
  leadSource?: string | undefined;
  contact: Pick<
    Contact,
    | 'formattedName'
    | 'familyName'
    | 'givenName'
    | 'phoneticFamilyName'
    | 'phoneticGivenName'
    | 'emails'
    | 'phones'
    | 'addresses'
    | 'urls'
    | 'accounts'
    | 'qualifications'
  >;
  companyName?: string | undefined;
  department?: string | undefined;
  title?: string | undefined;
  registrationNumber?: string | undefined;
}

/** Turns the fields of a card, as the user left them, into a draft of a contact. Empty values are left out. */
export function toDraft(fields: readonly (Pick<ReadField, 'note'> & { field: CardField; value: string })[]): ContactDraft {
  const all = (field: CardField) => fields.filter((read) => read.field === field).flatMap(({ value }) => value.trim() || []);
  const phones = (field: CardField, type: ChannelType) =>
    fields.flatMap(({ field: kind, value, note }) =>
      kind === field && value.trim() ? [{ value: value.trim(), type, ...(note ? { note } : {}) }] : [],
    );
  const first = (field: CardField): string | undefined => all(field)[0];
  const name = splitName(first('name') ?? '');
  const kana = splitName(first('nameKana') ?? '');
  const [label, postalCode] = [first('address'), first('postalCode')];
  const address: Address = { ...(label ? splitAddress(label) : {}), ...(postalCode ? { postalCode } : {}) };

  return {
    contact: {
      formattedName: first('name') ?? '',
      familyName: name?.familyName,
      givenName: name?.givenName,
      phoneticFamilyName: kana?.familyName ?? first('nameKana'),
      phoneticGivenName: kana?.givenName,
      emails: all('email').map((value) => ({ value, type: 'work' })),
      phones: [...phones('phone', 'work'), ...phones('mobile', 'cell'), ...phones('fax', 'fax')],
      addresses: [...(Object.keys(address).length > 0 ? [address] : []), ...all('otherAddress').map(toOffice)],
      urls: all('url'),
      ...(all('account').length > 0 ? { accounts: all('account') } : {}),
      ...(all('qualification').length > 0 ? { qualifications: all('qualification') } : {}),
    },
    companyName: first('company'),
    department: first('department'),
    title: first('title'),
    registrationNumber: first('registrationNumber'),
  };
}

/** `大阪支店 〒530-0001 大阪府大阪市北区梅田3-2-15` as an address that knows which office it is. */
function toOffice(value: string): Address {
  const {
    name,
    code,
    label = '',
  } = /^(?:(?<name>[^〒]*?)\s*)?〒\s?(?<code>\d{3}-\d{4})\s*(?<label>.*)$/su.exec(value)?.groups ?? withoutCode(value);
  return { ...splitAddress(label), ...(code && { postalCode: code }), ...(name && { note: name }) };
}

function withoutCode(value: string): Record<string, string> {
  const [first = '', ...rest] = value.split(' ');
  return rest.length > 0 && japaneseAddressLabel.test(first) ? { name: first, label: rest.join(' ') } : { label: value };
}

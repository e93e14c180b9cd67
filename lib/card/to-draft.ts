import type { CardField } from '../domain/card';
import type { Address, Contact } from '../domain/contact';
import { splitAddress } from './split-address';
import { splitName } from './split-name';

/** What a card says about a person, before it is decided whether that is somebody new. */
export interface ContactDraft {
  /** Tags and lead source that do not stand on the card, but belong to the occasion it came from. */
  tags?: readonly string[];
  leadSource?: string | undefined;
  contact: Pick<
    Contact,
    'formattedName' | 'familyName' | 'givenName' | 'phoneticFamilyName' | 'phoneticGivenName' | 'emails' | 'phones' | 'addresses' | 'urls'
  >;
  companyName?: string | undefined;
  department?: string | undefined;
  title?: string | undefined;
}

/** Turns the fields of a card, as the user left them, into a draft of a contact. Empty values are left out. */
export function toDraft(fields: readonly { field: CardField; value: string }[]): ContactDraft {
  const all = (field: CardField) => fields.filter((read) => read.field === field).flatMap(({ value }) => value.trim() || []);
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
      phones: [
        ...all('phone').map((value) => ({ value, type: 'work' as const })),
        ...all('mobile').map((value) => ({ value, type: 'cell' as const })),
        ...all('fax').map((value) => ({ value, type: 'fax' as const })),
      ],
      addresses: Object.keys(address).length > 0 ? [address] : [],
      urls: all('url'),
    },
    companyName: first('company'),
    department: first('department'),
    title: first('title'),
  };
}

import { i18n } from '#i18n';
import type { ChannelType, Rank } from '@/lib/domain/contact';

const labelKeys = {
  formattedName: 'field.formattedName',
  familyName: 'field.familyName',
  givenName: 'field.givenName',
  phoneticFamilyName: 'field.phoneticFamilyName',
  phoneticGivenName: 'field.phoneticGivenName',
  posts: 'contact.posts',
  companyName: 'field.companyName',
  department: 'field.department',
  title: 'field.title',
  isCurrent: 'field.isCurrent',
  emails: 'field.emails',
  phones: 'field.phones',
  addresses: 'field.addresses',
  urls: 'field.urls',
  accounts: 'field.accounts',
  qualifications: 'field.qualifications',
  rank: 'field.rank',
  leadSource: 'field.leadSource',
  tags: 'field.tags',
  note: 'field.note',
  postalCode: 'field.postalCode',
  region: 'field.region',
  locality: 'field.locality',
  street: 'field.street',
  extended: 'field.extended',
  country: 'field.country',
  label: 'field.label',
  value: 'field.value',
  type: 'field.type',
} as const;

/** A field of a form's schema. */
export type FieldName = keyof typeof labelKeys;

/** What a field is called in the user's language. */
export const fieldLabel = (name: FieldName): string => i18n.t(labelKeys[name]);

/** What one of a field's choices is called. */
export const choiceLabel = (name: FieldName, choice: string): string =>
  name === 'rank' ? i18n.t(`rank.${choice as Rank}`) : i18n.t(`channel.${choice as ChannelType}`);

import type { ChannelType, LifecycleStage, PreferredChannel, Rank } from '@/lib/domain/contact';
import type { CustomFieldKind } from '@/lib/domain/custom-field';
import type { DealStage } from '@/lib/domain/deal';
import type { InquiryChannel, InquiryKind, InquiryStatus } from '@/lib/domain/inquiry';
import type { Renewal } from '@/lib/domain/purchase';
import { i18n } from './i18n';

const labelKeys = {
  formattedName: 'field.formattedName',
  familyName: 'field.familyName',
  givenName: 'field.givenName',
  phoneticFamilyName: 'field.phoneticFamilyName',
  phoneticGivenName: 'field.phoneticGivenName',
  posts: 'contact.posts',
  companyName: 'field.companyName',
  companyId: 'field.companyName',
  department: 'field.department',
  title: 'field.title',
  since: 'field.since',
  until: 'field.until',
  isCurrent: 'field.isCurrent',
  emails: 'field.emails',
  phones: 'field.phones',
  addresses: 'field.addresses',
  urls: 'field.urls',
  accounts: 'field.accounts',
  qualifications: 'field.qualifications',
  lifecycleStage: 'field.lifecycleStage',
  rank: 'field.rank',
  leadSource: 'field.leadSource',
  preferredChannel: 'field.preferredChannel',
  contactHours: 'field.contactHours',
  birthday: 'field.birthday',
  gender: 'field.gender',
  education: 'field.education',
  family: 'field.family',
  interests: 'field.interests',
  owner: 'field.owner',
  externalIds: 'field.externalIds',
  autoLog: 'field.autoLog',
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
  name: 'field.companyName',
  phoneticName: 'field.phoneticName',
  aliases: 'field.aliases',
  registrationNumber: 'field.registrationNumber',
  domains: 'field.domains',
  founded: 'field.founded',
  business: 'field.business',
  employees: 'field.employees',
  products: 'field.products',
  kind: 'field.type',
  status: 'field.status',
  at: 'activity.at',
  receivedAt: 'field.receivedAt',
  channel: 'field.channel',
  subject: 'field.subject',
  body: 'field.content',
  content: 'field.content',
  response: 'field.response',
  cause: 'field.cause',
  stage: 'field.stage',
  amount: 'field.amount',
  cost: 'field.cost',
  currency: 'field.currency',
  openedAt: 'field.openedAt',
  closeDate: 'field.closeDate',
  nextAction: 'field.nextAction',
  nextActionAt: 'field.nextActionAt',
  product: 'field.product',
  quantity: 'field.quantity',
  contractNumber: 'field.contractNumber',
  contractedAt: 'field.contractedAt',
  deliveredAt: 'field.deliveredAt',
  expiresAt: 'field.expiresAt',
  renewal: 'field.renewal',
  inputKind: 'field.type',
  choices: 'field.choices',
} as const;

/** A field of a form's schema. */
export type FieldName = keyof typeof labelKeys;

/** Whether something is such a field's name. */
export const isFieldName = (name: string): name is FieldName => name in labelKeys;

/** What a field is called in the user's language. */
export const fieldLabel = (name: FieldName): string => i18n.t(labelKeys[name]);

const choices: Partial<Record<FieldName, (choice: string) => string>> = {
  type: (choice) => i18n.t(`channel.${choice as ChannelType}`),
  rank: (choice) => i18n.t(`rank.${choice as Rank}`),
  lifecycleStage: (choice) => i18n.t(`lifecycle.${choice as LifecycleStage}`),
  preferredChannel: (choice) => i18n.t(`way.${choice as PreferredChannel}`),
  channel: (choice) => i18n.t(`way.${choice as InquiryChannel}`),
  kind: (choice) => i18n.t(`inquiry.${choice as InquiryKind}`),
  status: (choice) => i18n.t(`status.${choice as InquiryStatus}`),
  stage: (choice) => i18n.t(`stage.${choice as DealStage}`),
  inputKind: (choice) => i18n.t(`inputKind.${choice as CustomFieldKind}`),
  renewal: (choice) => i18n.t(`renewal.${choice as Renewal}`),
};

/** What one of a field's choices is called; currencies go by their codes. */
export const choiceLabel = (name: FieldName, choice: string): string => choices[name]?.(choice) ?? choice;

const askedKeys = {
  kana: 'field.nameKana',
  company: 'field.company',
  email: 'field.email',
  phone: 'field.phone',
  address: 'field.address',
} as const;

/** What something that can be required is called. */
export function askedLabel(name: string): string {
  if (name in askedKeys) return i18n.t(askedKeys[name as keyof typeof askedKeys]);
  return isFieldName(name) ? fieldLabel(name) : name;
}

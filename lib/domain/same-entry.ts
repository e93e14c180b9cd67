import { type Address, addressLine, type Email, type Phone } from './contact';
import { normalizeEmail } from './email';
import { foldPhone, foldText } from './text';

/** Whether an entry says nothing that another of the same list does not say already. */
export type IsCovered<T> = (entry: T, by: T) => boolean;

/** Texts are compared folded: `展示会 A` and `展示会ａ` are one tag. */
export const isCoveredText: IsCovered<string> = (entry, by) => foldText(entry) === foldText(by);

/** Web addresses are compared without the scheme, and without the last slash. */
export const isCoveredUrl: IsCovered<string> = (entry, by) => bareUrl(entry) === bareUrl(by);

/** Mail addresses are compared by their normal form. */
export const isCoveredEmail: IsCovered<Email> = (entry, by) => emailForm(entry) === emailForm(by);

/** Numbers are compared by their digits; one with a note of its own (an extension, 直通) is another entry. */
export const isCoveredPhone: IsCovered<Phone> = (entry, by) =>
  phoneForm(entry) === phoneForm(by) && (!entry.note || foldText(entry.note) === foldText(by.note ?? ''));

/** Postal addresses are compared as one line without the postal code, which must not contradict. */
export const isCoveredAddress: IsCovered<Address> = (entry, by) => {
  const [one, other] = [entry, by].map((address) => foldText(addressLine({ ...address, postalCode: undefined })));
  const codes = [entry, by].map(({ postalCode = '' }) => postalCode.replace(/\D/g, ''));
  return one === other && (codes[0] === '' || codes[0] === codes[1]);
};

/** All of one list, and what another adds to it. */
export function unite<T>(known: readonly T[], more: readonly T[], isCovered: IsCovered<T>): T[] {
  const all = [...known];
  for (const entry of more) if (!all.some((by) => isCovered(entry, by))) all.push(entry);
  return all;
}

const bareUrl = (url: string): string => foldText(url).replace(/^https?:\/\/|\/$/g, '');
const emailForm = ({ value }: Email): string => normalizeEmail(value) ?? foldText(value);
const phoneForm = ({ value }: Phone): string => foldPhone(value) || foldText(value);

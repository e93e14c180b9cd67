import { type Address, type ChannelType, phoneticName } from '../domain/contact';
import { currentPosts, type ExportedContact, type Format } from './format';

/**
 * vCard 3.0 (RFC 2426), because phones read it best: iPhones show 4.0 without a byte order mark as garbage and refuse
 * one with it. Kana goes into the X-PHONETIC properties of Apple and Android, and into SORT-STRING for others.
 */
export const vcard: Format = {
  id: 'vcard',
  name: 'vCard',
  mediaType: 'text/vcard;charset=utf-8',
  extension: 'vcf',
  write(contacts) {
    const cards: string[] = [];
    for (const exported of contacts) cards.push(toVcard(exported));
    return cards.join('');
  },
};

/** One contact as one vCard, lines folded and ended by CRLF. Former posts are left out: a vCard says where somebody works now. */
export function toVcard(exported: ExportedContact): string {
  const { contact } = exported;
  const phonetic = phoneticName(contact);
  const hasNameParts = Boolean(contact.familyName || contact.givenName);

  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    // In a Japanese locale iOS shows N and not FN, so a name without parts stands in N as well.
    `N:${structured([hasNameParts ? contact.familyName : contact.formattedName, contact.givenName, '', '', ''])}`,
    `FN:${escapeText(contact.formattedName)}`,
    text('X-PHONETIC-LAST-NAME', contact.phoneticFamilyName),
    text('X-PHONETIC-FIRST-NAME', contact.phoneticGivenName),
    text('SORT-STRING', phonetic),
    ...currentPosts(exported).flatMap(({ company, employment }, index) => {
      // A group ties title and company together; most readers take the first post only, so that one stays plain.
      const group = index === 0 ? '' : `post${index + 1}.`;
      return [
        (company || employment.department) &&
          `${group}ORG:${structured([company?.name, employment.department].slice(0, employment.department ? 2 : 1))}`,
        text(`${group}X-PHONETIC-ORG`, company?.phoneticName),
        text(`${group}TITLE`, employment.title),
      ];
    }),
    ...contact.phones.flatMap(({ value, type, note }, index) =>
      labelled(`phone${index + 1}`, note, [text(`TEL${phoneTypes[type]}`, value)]),
    ),
    ...contact.emails.map(({ value, type }) => text(`EMAIL;TYPE=INTERNET${emailTypes[type]}`, value)),
    ...contact.addresses.flatMap((address, index) => labelled(`address${index + 1}`, address.note, addressLines(address))),
    ...contact.urls.map((url) => text('URL', url)),
    ...(contact.accounts ?? []).map((account) => {
      const [, network = '', handle = account] = /^(\S+) (\S+)$/.exec(account) ?? [];
      return text(`X-SOCIALPROFILE${network && /^[\w-]+$/.test(network) ? `;TYPE=${network.toLowerCase()}` : ''}`, handle);
    }),
    birthday(contact.birthday),
    text('X-GENDER', contact.gender),
    text('X-QUALIFICATION', contact.qualifications?.join('; ')),
    contact.tags.length > 0 && `CATEGORIES:${contact.tags.map(escapeText).join(',')}`,
    text('NOTE', contact.note),
    `UID:${escapeText(contact.id)}`,
    `REV:${contact.updatedAt}`,
    'END:VCARD',
  ];

  return lines.flatMap((line) => (line ? `${fold(line)}\r\n` : '')).join('');
}

const phoneTypes: Record<ChannelType, string> = {
  work: ';TYPE=WORK;TYPE=VOICE',
  cell: ';TYPE=CELL',
  fax: ';TYPE=WORK;TYPE=FAX',
  home: ';TYPE=HOME;TYPE=VOICE',
  other: ';TYPE=VOICE',
};

const emailTypes: Record<ChannelType, string> = { work: ';TYPE=WORK', cell: ';TYPE=CELL', fax: ';TYPE=FAX', home: ';TYPE=HOME', other: '' };

function addressLines({ extended, street, locality, region, postalCode, country, label }: Address): string[] {
  const isPrintedOnly = !extended && !street && !locality && !region;
  const parts = ['', extended, isPrintedOnly ? label : street, locality, region, postalCode, country];
  return [`ADR;TYPE=WORK:${structured(parts)}`, ...(label ? [`LABEL;TYPE=WORK:${escapeText(label)}`] : [])];
}

/** Lines that belong to a label of their own, in a group as Apple and Google write and read it. */
const labelled = (group: string, label: string | undefined, lines: readonly string[]): string[] =>
  label ? [...lines.map((line) => `${group}.${line}`), text(`${group}.X-ABLabel`, label)] : [...lines];

/** A day without a year is in 3.0 only as Apple writes it: in 1604, which is to be left out. */
function birthday(day: string | undefined): string {
  if (!day) return '';
  return day.startsWith('--') ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${day.slice(2)}` : `BDAY:${day}`;
}

const text = (property: string, value: string | undefined): string => (value ? `${property}:${escapeText(value)}` : '');

const structured = (parts: readonly (string | undefined)[]): string => parts.map((part) => escapeText(part ?? '')).join(';');

/** Escapes what would end a value or a part of it, and drops control characters, which no line may hold. */
function escapeText(value: string): string {
  if (!special.test(value)) return value;
  return value
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

const controls = /[^\P{Cc}\t\n]/gu;
const special = /[\\;,\p{Cc}]/u;

const maxOctets = 75;

/** Breaks a line after at most 75 octets of UTF-8, never inside a character; a continued line begins with a space. */
function fold(line: string): string {
  if (line.length * 3 <= maxOctets) return line;
  let folded = '';
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > maxOctets) {
      folded += `${line.slice(start, at)}\r\n `;
      start = at;
      octets = 1; // The space.
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  return folded + line.slice(start);
}

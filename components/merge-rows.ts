import type { MergeTable } from '@/lib/db/merged';
import type { Company } from '@/lib/domain/company';
import { type Address, addressLine, type Contact } from '@/lib/domain/contact';
import type { CustomField } from '@/lib/domain/custom-field';
import { isBlank, openChoices } from '@/lib/domain/merge-records';
import { companyRules, contactRules, mergeCompanies, mergeContacts } from '@/lib/domain/merge-rules';
import { choiceLabel, type FieldName, fieldLabel, isFieldName } from './field-labels';
import { i18n } from './i18n';

type Mergeable = Contact | Company;

/** One field of two records side by side, each as the lines that are shown, and as it will be. */
export interface MergeRow {
  name: string;
  label: string;
  sides: [string[], string[]];
  result: string[];
  /** `open` where the user chooses, `united` where both are kept, `same` where nothing is to be said. */
  kind: 'open' | 'united' | 'same';
}

const rulesOf = { contacts: contactRules, companies: companyRules };

/**
 * The fields in which one of two records says something, in the order of the forms. `winner` is the side whose values
 * stand where nothing else was chosen, `picked` the side that was chosen for a field.
 */
export function mergeRows(
  table: MergeTable,
  records: readonly [Mergeable, Mergeable],
  winner: 0 | 1,
  picked: Readonly<Record<string, 0 | 1>>,
  customFields: readonly CustomField[],
): { rows: MergeRow[]; fromLoser: string[] } {
  const rules = rulesOf[table];
  const [base, other] = winner === 0 ? records : ([records[1], records[0]] as const);
  const open = openChoices(rules, base, other);
  const fromLoser = open.filter((name) => (picked[name] ?? winner) !== winner);
  const merged =
    table === 'contacts'
      ? mergeContacts(base as Contact, other as Contact, fromLoser)
      : mergeCompanies(base as Company, other as Company, fromLoser);

  const row = (name: string, names: readonly string[], isOpen: boolean): MergeRow[] => {
    const [one, two, result] = [records[0], records[1], merged].map((record) => linesOf(record, names)) as [string[], string[], string[]];
    if (result.length === 0) return [];
    const isDifferent = one.join('\n') !== two.join('\n');
    return [
      {
        name,
        label: labelOf(name),
        sides: [one, two],
        result,
        kind: isOpen ? 'open' : isDifferent && one.length > 0 && two.length > 0 ? 'united' : 'same',
      },
    ];
  };
  const rows = [
    ...Object.entries(rules.choices).flatMap(([name, names]) => row(name, names, open.includes(name))),
    ...[...Object.keys(rules.lists), ...rules.texts].flatMap((name) => row(name, [name], false)),
    ...customFields.flatMap((field) => customRow(field, records, merged, open.includes(`custom.${field.id}`))),
  ];
  return { rows, fromLoser };
}

function customRow({ id, label }: CustomField, records: readonly [Mergeable, Mergeable], merged: Mergeable, isOpen: boolean): MergeRow[] {
  const [one = [], two = [], result = []] = [...records, merged].map(({ custom }) => (isBlank(custom?.[id]) ? [] : [String(custom?.[id])]));
  return result.length === 0 ? [] : [{ name: `custom.${id}`, label, sides: [one, two], result, kind: isOpen ? 'open' : 'same' }];
}

/** Fields that go together have the name of what they are together. */
const labelOf = (name: string): string => {
  if (name === 'phoneticFamilyName') return i18n.t('field.nameKana');
  return isFieldName(name) ? fieldLabel(name) : name;
};

/** What a record says in fields that go together: a name once, with its parts where they are not plain from it. */
function linesOf(record: Mergeable, names: readonly string[]): string[] {
  const fields = new Map<string, unknown>(Object.entries(record));
  const [first = '', ...parts] = names;
  const known = parts.flatMap((name) => (isBlank(fields.get(name)) ? [] : [String(fields.get(name))]));
  const value = fields.get(first);
  if (first === 'formattedName') {
    const name = String(value ?? '');
    return known.length === 0 || known.join(' ') === name || known.toReversed().join(' ') === name
      ? [name]
      : [`${name} (${known.join(' / ')})`];
  }
  if (first === 'phoneticFamilyName') return isBlank(value) && known.length === 0 ? [] : [[value, ...known].filter(Boolean).join(' ')];
  if (Array.isArray(value)) return value.map((entry) => entryText(first as FieldName, entry));
  return isBlank(value)
    ? []
    : String(choiceLabel(first as FieldName, String(value)))
        .split('\n')
        .filter(Boolean);
}

function entryText(name: FieldName, entry: unknown): string {
  if (name === 'addresses') {
    const { note } = entry as Address;
    return [addressLine(entry as Address), note && `(${note})`].filter(Boolean).join(' ');
  }
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const { value, type, note } = entry as { value: string; type: string; note?: string };
  return [value, note ?? (name === 'phones' ? choiceLabel('type', type) : '')].filter(Boolean).join(' ');
}

import { isSame } from './change';
import { type IsCovered, unite } from './same-entry';
import { foldName } from './text';

/** How two records of one kind become one; every field of the record is named in one of these, or is the program's own. */
export interface MergeRules {
  /** What the user chooses, each with the fields that go together: a name with its parts. */
  choices: Readonly<Record<string, readonly string[]>>;
  /** Lists, which are united, each with what makes two of its entries one. */
  lists: Readonly<Record<string, IsCovered<never>>>;
  /** Long texts, of which both are kept, one below the other. */
  texts: readonly string[];
  /** Values by name, of which each is a choice of its own: `custom.<name>`. */
  maps: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The winner as it is after the merge. Of each choice the winner's fields are taken, or the loser's where the winner says
 * nothing or `fromLoser` names the choice; nothing else of either is lost.
 */
export function mergeRecords<T extends object>(rules: MergeRules, winner: T, loser: T, fromLoser: readonly string[] = []): T {
  const [mine, theirs] = [winner as Fields, loser as Fields];
  const merged: Record<string, unknown> = { ...mine };
  const pick = (choice: string, own: unknown, other: unknown) =>
    isBlank(own) || (fromLoser.includes(choice) && !isBlank(other)) ? other : own;
  for (const [choice, names] of Object.entries(rules.choices)) {
    const isTheirs = isBlankChoice(mine, names) || (fromLoser.includes(choice) && !isBlankChoice(theirs, names));
    Object.assign(merged, isTheirs ? chosen(theirs, mine, names) : chosen(mine, theirs, names));
  }
  for (const [name, isCovered] of Object.entries(rules.lists)) {
    const united = unite(listOf(mine[name]), listOf(theirs[name]), isCovered as IsCovered<unknown>);
    if (united.length > 0) merged[name] = united;
  }
  for (const name of rules.texts) merged[name] = joined(mine[name], theirs[name]);
  for (const name of rules.maps) {
    const [own, others] = [mine[name] as Fields | undefined, theirs[name] as Fields | undefined];
    if (own || others)
      merged[name] = Object.fromEntries(
        entriesOf(name, own, others).map(([key, choice]) => [key, pick(choice, own?.[key], others?.[key])]),
      );
  }
  return merged as T;
}

/** The choices in which both records say something, and not the same. */
export function openChoices(rules: MergeRules, winner: object, loser: object): string[] {
  const [mine, theirs] = [winner as Fields, loser as Fields];
  const ofMaps = rules.maps.flatMap((name) => {
    const [own, others] = [mine[name] as Fields | undefined, theirs[name] as Fields | undefined];
    const isOpen = (key: string) => !isBlank(own?.[key]) && !isBlank(others?.[key]) && !isSame(own?.[key], others?.[key]);
    return entriesOf(name, own, others).flatMap(([key, choice]) => (isOpen(key) ? [choice] : []));
  });
  const ofFields = Object.entries(rules.choices).flatMap(([choice, names]) => {
    const isOpen = !isBlankChoice(mine, names) && !isBlankChoice(theirs, names) && !isSame(shown(mine, names), shown(theirs, names));
    return isOpen ? [choice] : [];
  });
  return [...ofFields, ...ofMaps];
}

/** The names in two maps, each with the choice that it is. */
const entriesOf = (name: string, one: Fields = {}, other: Fields = {}): [key: string, choice: string][] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [key, `${name}.${key}`]);

export const isBlank = (value: unknown): boolean => value === undefined || value === '' || isSame(value, []);

const isBlankChoice = (fields: Fields, names: readonly string[]): boolean => names.every((name) => isBlank(fields[name]));

const shown = (fields: Fields, names: readonly string[]): unknown => names.map((name) => fields[name] ?? '');

/** The fields of one, and what the other adds to them where both mean the same: the parts of the same name. */
function chosen(from: Fields, other: Fields, names: readonly string[]): Fields {
  const [first = ''] = names;
  const isMeant = typeof from[first] === 'string' && typeof other[first] === 'string' && foldName(from[first]) === foldName(other[first]);
  return Object.fromEntries(names.map((name) => [name, isMeant && isBlank(from[name]) ? other[name] : from[name]]));
}

function joined(mine: unknown, theirs: unknown): unknown {
  const texts = [mine, theirs].map((text) => (typeof text === 'string' ? text.trim() : ''));
  const [one = '', other = ''] = texts;
  if (other === '' || one.includes(other)) return mine;
  return one === '' || other.includes(one) ? theirs : `${one}\n\n${other}`;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

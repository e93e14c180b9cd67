import { type Blocks, createBlocks, createPairs, createSignatures, type Hash, hashText, type Pairs, type Signatures } from './blocks';
import { certainties, isBare, isMobile, judgePeople, type PersonFacts, type Resemblance } from './same-person';

/** Two records that may be one, by their ids. */
export interface Duplicate extends Resemblance {
  one: string;
  other: string;
}

/**
 * How many may share an address of mail, a number, or a name of which nothing else is known, for it to say something:
 * what more have is a shared mailbox, a switchboard or a common name.
 */
export const mostSharing = 4;

/**
 * Of so many namesakes each is compared with each. Of more, those are who have something else in common as well, and
 * where even of these there are more, each with the next only: the work grows with the number of people and not its square.
 */
const mostNamesakes = 40;

/**
 * Finds the pairs of people who may be one, the surest first. Only those are compared who share a name, its kana, an
 * address of mail or a number, and of namesakes only those who have something else in common; nothing is merged by it.
 */
export function findDuplicates(people: readonly PersonFacts[]): Duplicate[] {
  const count = people.length;
  const [names, kana] = [createBlocks(count, count), createBlocks(count, count)];
  const mails = createBlocks(total(people, 'emails'), count);
  const mobiles = createBlocks(total(people, 'phones'), count);
  const lines = createBlocks(total(people, 'phones'), count);
  const signatures = createSignatures(totalOf(people), count);
  const hash: Hash = new Int32Array(2);
  /** The first and the last letter of each name. */
  const edges = new Uint32Array(count);
  const sign = (index: number, texts: readonly string[]) => {
    for (let at = 0; at < texts.length; at++) {
      hashText(texts[at] as string, hash);
      signatures.add(index, hash);
    }
  };
  for (let index = 0; index < count; index++) {
    const person = people[index] as PersonFacts;
    addKey(names, index, person.name, hash);
    addKey(kana, index, person.kana, hash);
    for (let at = 0; at < person.emails.length; at++) {
      hashText(person.emails[at] as string, hash);
      mails.add(index, hash);
      signatures.add(index, hash);
    }
    for (let at = 0; at < person.phones.length; at++) {
      const digits = person.phones[at] as string;
      hashText(digits, hash);
      (isMobile(digits) ? mobiles : lines).add(index, hash);
      signatures.add(index, hash);
    }
    const { name } = person;
    if (name !== '') edges[index] = (name.charCodeAt(0) << 16) | name.charCodeAt(name.length - 1);
    sign(index, person.companies);
    sign(index, person.addresses);
    sign(index, person.domains);
  }

  const pairs = createPairs(count);
  const crowded = new Set<number>();
  names.visit((members, start, end) =>
    pairNamesakes(members, start, end, { pairs, signatures, crowded, isRare: end - start <= mostSharing }),
  );
  kana.visit((members, start, end) => pairNamesakes(members, start, end, { pairs, signatures, crowded, isRare: false }));
  for (const blocks of [mails, mobiles]) {
    blocks.visit((members, start, end) => {
      if (end - start <= mostSharing) pairAll(members, start, end, pairs);
    });
  }
  // People of other names who share an office's number are colleagues, unless one of the names was misread.
  lines.visit((members, start, end) => {
    if (end - start <= mostSharing) pairAll(members, start, end, pairs, (one, other) => haveCommonEdge(edges[one] ?? 0, edges[other] ?? 0));
  });
  if (crowded.size > 0) pairCrowded(people, crowded, pairs);
  return judged(people, pairs);
}

function addKey(blocks: Blocks, index: number, text: string, hash: Hash): void {
  if (text === '') return;
  hashText(text, hash);
  blocks.add(index, hash);
}

interface Namesakes {
  pairs: Pairs;
  signatures: Signatures;
  /** Gets those who have too many namesakes to be compared with each. */
  crowded: Set<number>;
  /** Whether the name itself says something. */
  isRare: boolean;
}

function pairNamesakes(members: Uint32Array, start: number, end: number, { pairs, signatures, crowded, isRare }: Namesakes): void {
  if (end - start > mostNamesakes) {
    for (let at = start; at < end; at++) crowded.add(members[at] as number);
    return;
  }
  for (let first = start; first < end; first++) {
    const one = members[first] as number;
    for (let second = first + 1; second < end; second++) {
      const other = members[second] as number;
      if (signatures.meet(one, other)) pairs.add(one, other);
      else if (isRare && (signatures.isEmpty(one) || signatures.isEmpty(other))) pairs.add(one, other, true);
    }
  }
}

/** Pairs those who have a common name by that name together with something else. */
function pairCrowded(people: readonly PersonFacts[], crowded: ReadonlySet<number>, pairs: Pairs): void {
  const keys = [...crowded].flatMap((index) => {
    const { name, kana, emails, phones, companies, addresses, domains } = people[index] as PersonFacts;
    const texts = [emails, phones, companies, addresses, domains].flat();
    return texts.flatMap((text) => [name, kana].flatMap((one) => (one ? { index, key: `${one}\n${text}` } : [])));
  });
  const blocks = createBlocks(keys.length, people.length);
  const hash: Hash = new Int32Array(2);
  for (const { index, key } of keys) addKey(blocks, index, key, hash);
  blocks.visit((members, start, end) => {
    if (end - start <= mostNamesakes) pairAll(members, start, end, pairs);
    else for (let at = start + 1; at < end; at++) pairs.add(members[at - 1] as number, members[at] as number);
  });
}

function pairAll(
  members: Uint32Array,
  start: number,
  end: number,
  pairs: Pairs,
  isWorthwhile: (one: number, other: number) => boolean = () => true,
): void {
  for (let first = start; first < end; first++) {
    for (let second = first + 1; second < end; second++) {
      const [one, other] = [members[first] as number, members[second] as number];
      if (one !== other && isWorthwhile(one, other)) pairs.add(one, other);
    }
  }
}

/** Names that differ by one letter begin or end with the same one. */
const haveCommonEdge = (one: number, other: number): boolean => {
  const difference = one ^ other;
  return difference >>> 16 === 0 || (difference & 0xffff) === 0;
};

function judged(people: readonly PersonFacts[], pairs: Pairs): Duplicate[] {
  const found: Duplicate[] = [];
  pairs.visit((first, second, isRare) => {
    const [one, other] = [people[first] as PersonFacts, people[second] as PersonFacts];
    const resemblance = judgePeople(one, other) ?? (isRare ? judgeBare(one, other) : undefined);
    if (resemblance) found.push({ one: one.id, other: other.id, ...resemblance });
  });
  return found.sort(bySureness);
}

/** The surer pairs before the others, and those with more in common before those with less. */
export const bySureness = (one: Duplicate, other: Duplicate): number => rank(one) - rank(other);

const rank = ({ certainty, reasons }: Duplicate): number => 10 * certainties.indexOf(certainty) - reasons.length;

/** Namesakes of a rare name of whom one is nothing but that name. */
function judgeBare(one: PersonFacts, other: PersonFacts): Resemblance | undefined {
  const isSame = one.name === other.name && (one.kana === other.kana || !one.kana || !other.kana);
  return isSame && (isBare(one) || isBare(other)) ? { certainty: 'possible', reasons: ['name'] } : undefined;
}

/** How many texts there are that two people can share. */
const totalOf = (people: readonly PersonFacts[]): number =>
  people.reduce(
    (sum, { emails, phones, companies, addresses, domains }) =>
      sum + emails.length + phones.length + companies.length + addresses.length + domains.length,
    0,
  );

const total = (people: readonly PersonFacts[], name: 'emails' | 'phones'): number =>
  people.reduce((sum, person) => sum + person[name].length, 0);

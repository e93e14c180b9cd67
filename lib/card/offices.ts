import type { Candidate, CardLine } from './card-rule';
import { japaneseAddressLabel } from './words';

/** One place of an organization as the card names it. */
interface Office {
  address: Candidate;
  code: Candidate | undefined;
  name: string | undefined;
  nameClaim: Candidate['claims'][number] | undefined;
}

const headOffice = /本社|本店|本部|本院|本校|Head Office|Headquarters/i;
const numbers: ReadonlySet<string> = new Set(['phone', 'mobile', 'fax']);

/**
 * Of several offices one is where the person works: the one that the department names, else the head office, else the
 * first. The others, with their names and postal codes, become one field each, and their numbers are told apart by the
 * office's name and come last. A card with one address stays as it is.
 */
export function chooseOffice(candidates: readonly Candidate[], lines: readonly CardLine[]): Candidate[] {
  const offices = officesOf(candidates, lines);
  if (offices.length < 2) return [...candidates];
  const posts = candidates.filter(({ field }) => field === 'department').map(({ value }) => value.replace(/\s/g, ''));
  const main =
    offices.find(({ name }) => name !== undefined && posts.some((post) => post.includes(name))) ??
    offices.find(({ name }) => name !== undefined && headOffice.test(name)) ??
    offices[0];
  const others = offices.filter((office) => office !== main);
  const gone = new Set(others.flatMap(({ address, code }) => [address, ...(code ? [code] : [])]));
  const kept = candidates.filter((candidate) => !gone.has(candidate)).map((candidate) => withOffice(candidate, others, offices, lines));
  const surer = kept.map((candidate) =>
    candidate === main?.address || candidate === main?.code ? { ...candidate, score: Math.max(candidate.score, 0.97) } : candidate,
  );
  const isOfOther = (candidate: Candidate) => others.some((office) => office === officeAbove(candidate, offices, lines));
  return [
    ...surer.filter((candidate) => !isOfOther(candidate) || !numbers.has(candidate.field)),
    ...surer.filter((candidate) => isOfOther(candidate) && numbers.has(candidate.field)),
    ...others.map(toOtherAddress),
  ];
}

/** The Japanese addresses of a card in reading order, each with the postal code and the name that stand with it. */
function officesOf(candidates: readonly Candidate[], lines: readonly CardLine[]): Office[] {
  const place = (candidate: Candidate) => placeOf(candidate, lines);
  const isWhole = ({ field, value, score }: Candidate) =>
    field === 'address' && score >= 0.75 && /\p{Script=Han}.*[\d一二三四五六七八九]/u.test(value);
  const addresses = candidates
    .filter(isWhole)
    .filter((one, index, all) => !all.slice(0, index).some((other) => shareLine(one, other)))
    .toSorted((one, other) => place(one) - place(other));
  const codes = candidates.filter(({ field }) => field === 'postalCode');
  return addresses.map((address, index) => {
    const [at, before] = [place(address), index === 0 ? -1 : place(addresses[index - 1] ?? address)];
    const code =
      codes.find((each) => shareLine(each, address)) ??
      codes.filter((each) => place(each) > before && place(each) < at).toSorted((one, other) => place(other) - place(one))[0];
    return { address, code, ...nameOf(address, code, lines) };
  });
}

/** Where in the reading order a candidate begins. */
const placeOf = ({ claims: [first] }: Candidate, lines: readonly CardLine[]): number => (first ? lines.indexOf(first.line) : -1);

const shareLine = (one: Candidate, other: Candidate): boolean =>
  one.claims.some(({ line }) => other.claims.some((claim) => claim.line === line));

/** The name of an office: what stands before its address or code on the line, or alone on the line above. */
function nameOf(address: Candidate, code: Candidate | undefined, lines: readonly CardLine[]): Pick<Office, 'name' | 'nameClaim'> {
  const starts = [...(code?.claims.slice(0, 1) ?? []), ...address.claims.slice(0, 1)];
  for (const { line, from } of starts) {
    const before = line.text.slice(0, from).replace(/[:：\s【】■●◆◇□○[\]〒]/gu, '');
    if (japaneseAddressLabel.test(before)) return { name: before, nameClaim: { line, from: 0, to: from } };
  }
  const first = starts[0]?.line;
  const above = first && lines[lines.indexOf(first) - 1];
  const name = above?.text.replace(/[:：\s【】■●◆◇□○[\]]/gu, '') ?? '';
  return above && japaneseAddressLabel.test(name)
    ? { name, nameClaim: { line: above, from: 0, to: above.text.length } }
    : { name: undefined, nameClaim: undefined };
}

/** The last office whose address stands above a number, or on its line. */
function officeAbove(candidate: Candidate, offices: readonly Office[], lines: readonly CardLine[]): Office | undefined {
  const at = placeOf(candidate, lines);
  return offices.findLast(({ address }) => address.claims.some(({ line }) => lines.indexOf(line) <= at));
}

function withOffice(candidate: Candidate, others: readonly Office[], offices: readonly Office[], lines: readonly CardLine[]): Candidate {
  if (!numbers.has(candidate.field) || candidate.field === 'mobile') return candidate;
  const office = officeAbove(candidate, offices, lines);
  if (!office || !others.includes(office) || office.name === undefined) return candidate;
  return { ...candidate, note: [office.name, candidate.note].filter(Boolean).join(' ') };
}

function toOtherAddress({ address, code, name, nameClaim }: Office): Candidate {
  const value = [name, code && `〒${code.value}`, address.value].filter(Boolean).join(' ');
  return {
    ...address,
    field: 'otherAddress',
    value,
    claims: [...(nameClaim ? [nameClaim] : []), ...(code?.claims ?? []), ...address.claims],
  };
}

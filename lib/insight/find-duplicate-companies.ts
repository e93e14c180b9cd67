import { createBlocks, createPairs, type Hash, hashText } from './blocks';
import { bySureness, type Duplicate, mostSharing } from './find-duplicates';
import { type CompanyFacts, judgeCompanies } from './same-company';

/** Of so many companies of one name or number each is compared with each, of more each with the next only. */
const mostOfOneName = 40;

/** Finds the pairs of companies that may be one, the surest first; nothing is merged by it. */
export function findDuplicateCompanies(companies: readonly CompanyFacts[]): Duplicate[] {
  const pairs = createPairs(companies.length);
  const pairUp = (textsOf: (facts: CompanyFacts) => readonly string[], most: number, isChained: boolean) => {
    const blocks = createBlocks(
      companies.reduce((sum, facts) => sum + textsOf(facts).length, 0),
      companies.length,
    );
    const hash: Hash = new Int32Array(2);
    companies.forEach((facts, index) => {
      for (const text of textsOf(facts)) {
        hashText(text, hash);
        blocks.add(index, hash);
      }
    });
    blocks.visit((members, start, end) => {
      const reach = end - start <= most ? end : isChained ? 1 : 0;
      for (let one = start; one < end; one++) {
        for (let other = one + 1; other < Math.min(end, one + 1 + reach); other++) {
          if (members[one] !== members[other]) pairs.add(members[one] as number, members[other] as number);
        }
      }
    });
  };
  pairUp(({ names }) => names, mostOfOneName, true);
  pairUp(({ number }) => (number ? [number] : []), mostOfOneName, true);
  // What more companies share is the domain of a group, or of a service.
  pairUp(({ domains }) => domains, mostSharing, false);

  const found: Duplicate[] = [];
  pairs.visit((first, second) => {
    const [one, other] = [companies[first] as CompanyFacts, companies[second] as CompanyFacts];
    const resemblance = judgeCompanies(one, other);
    if (resemblance) found.push({ one: one.id, other: other.id, ...resemblance });
  });
  return found.sort(bySureness);
}

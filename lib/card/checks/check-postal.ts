import type { Candidate } from '../card-rule';
import type { PostalTable } from '../knowledge/postal-table';
import { postalCodeRule } from '../rules/postal-code';
import { matchPlace, type PlaceMatch } from './match-place';
import { repairCode } from './repair-code';
import { repairPlace } from './repair-place';

const isJapanese = /[\p{Script=Han}]/u;
/** Below this the digits of a line are not to be trusted. */
const firm = 0.85;

/**
 * Postal code and address of a card against each other: where they agree both are surer, where one can only have been
 * misread it is put right, and where they disagree neither is sure.
 */
export function checkPostal(chosen: readonly Candidate[], table: PostalTable): Candidate[] {
  const code = chosen.find(({ field }) => field === 'postalCode');
  const address = chosen.find(({ field }) => field === 'address');
  if (!code || !address || !isJapanese.test(address.value) || !/^\d{3}-\d{4}$/.test(code.value)) return [...chosen];
  const [checkedCode, checkedAddress] = checkPair(code, address, table);
  return chosen.map((candidate) => (candidate === code ? checkedCode : candidate === address ? checkedAddress : candidate));
}

function checkPair(code: Candidate, address: Candidate, table: PostalTable): [Candidate, Candidate] {
  const match = bestMatch(code.value, address.value, table);
  if (match === 'town') return [surer(code, 0.99), surer(address, Math.min(0.95, address.score + 0.05))];
  if (match === 'city') return [code, address];
  const places = table.placesOf(code.value);
  const repaired = new Set(places.flatMap((place) => repairPlace(address.value, place, table) ?? []));
  const [value] = repaired;
  if (value !== undefined && repaired.size === 1) return [surer(code, 0.99), { ...address, value }];

  const read = otherCodes(code);
  const [agreed, ...more] = [...read].filter((other) => bestMatch(other, address.value, table) === 'town');
  if (agreed !== undefined && more.length === 0) return [{ ...code, value: agreed }, address];
  const isShaky = read.size > 0 || code.claims.some(({ line }) => line.confidence < firm);
  const proven = isShaky ? repairCode(code.value, address.value, table) : undefined;
  if (proven !== undefined) return [{ ...code, value: proven, score: Math.min(code.score, 0.8) }, address];
  // What is printed may be wrong as well: whoever looks over the card decides.
  return [doubted(code), places.length > 0 ? doubted(address) : address];
}

function bestMatch(code: string, address: string, table: PostalTable): PlaceMatch {
  const matches = table.placesOf(code).map((place) => matchPlace(address, place));
  return (['town', 'city'] as const).find((match) => matches.includes(match)) ?? 'none';
}

/** What the other readings of its line make of a code. */
function otherCodes({ value, claims }: Candidate): Set<string> {
  const others = claims.flatMap(({ line }) => line.alternatives.flatMap((text) => postalCodeRule([{ ...line, text, alternatives: [] }])));
  return new Set(others.map((other) => other.value).filter((other) => other !== value));
}

const surer = (candidate: Candidate, score: number): Candidate => ({ ...candidate, score: Math.max(candidate.score, score) });
const doubted = (candidate: Candidate): Candidate => ({ ...candidate, score: candidate.score * 0.7 });

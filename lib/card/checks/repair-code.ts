import type { PostalTable } from '../knowledge/postal-table';
import { matchPlace } from './match-place';

/** A number of an organization or a box of its own: new ones are given out all the time, so the table cannot refute one. */
const isOwnCode = (code: string): boolean => code[4] === '8' || code[4] === '7' || code[4] === '9';

/**
 * The postal code that a misread one must have been: the only one a digit away whose town the address names. Undefined
 * where there is none, or several, or where the code could be one that the table does not know.
 */
export function repairCode(code: string, address: string, table: PostalTable): string | undefined {
  if (isOwnCode(code) || table.placesOf(code).some((place) => matchPlace(address, place) !== 'none')) return undefined;
  const near = [...code].flatMap((digit, at) =>
    /\d/.test(digit)
      ? [...'0123456789'].filter((other) => other !== digit).map((other) => code.slice(0, at) + other + code.slice(at + 1))
      : [],
  );
  const fitting = near.filter(
    (other) => !isOwnCode(other) && table.placesOf(other).some((place) => place.town !== '' && matchPlace(address, place) === 'town'),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

import { loadKnowledge } from '../card/knowledge/knowledge';
import { splitAddress } from '../card/split-address';
import { suggestPostalCode } from '../card/suggest-postal-code';
import type { Address } from '../domain/contact';

/** A postal code as people type it (`1500001`, `〒150-0001`, full width) in the form it is kept; undefined where it is none of Japan's. */
function normalizeCode(text: string): string | undefined {
  const [, area, rest] =
    /^〒?(\d{3})-?(\d{4})$/.exec(
      text
        .normalize('NFKC')
        .replace(/[‐‑‒–—―−ー]/g, '-')
        .replace(/\s/g, ''),
    ) ?? [];
  return area && rest && `${area}-${rest}`;
}

/** A place with its postal code, as parts of an address. */
export interface Place {
  postalCode: string;
  region: string;
  locality: string;
  street: string;
}

/** The places of a postal code as parts of an address, the town as the beginning of the street; none for what is no code. */
export async function findPlaces(text: string): Promise<Place[]> {
  const code = normalizeCode(text);
  if (!code) return [];
  const { postal } = await loadKnowledge();
  return postal.placesOf(code).map(({ city, town }) => {
    const { region = '', locality = '' } = splitAddress(city);
    return { postalCode: code, region, locality, street: town };
  });
}

/** The postal code of an address that has none, where its town has but one. */
export async function findPostalCode({ region = '', locality = '', street = '', label }: Address): Promise<string | undefined> {
  const { postal } = await loadKnowledge();
  const [code] = suggestPostalCode(region && locality && street ? region + locality + street : (label ?? ''), postal);
  return code;
}

import type { Named } from '../domain/open-message';
import { toParticipants } from './header';
import { findMentions } from './mentions';
import { placesOn } from './place';

/** So many addresses are looked at for a place of their own. */
const mostLookedAt = 25;

/** Whom a page that no adapter knows names, each with the place to look at next time, and the host whose rule the answer is. */
export function namedOn(page: Document): { site: string; named: Named[] } {
  const { mentions } = findMentions(page);
  const placeOf = placesOn(mentions);
  const once = [...new Map(mentions.map((mention) => [mention.address, mention])).values()].slice(0, mostLookedAt);
  const named = once.flatMap((mention) => {
    const place = placeOf(mention);
    return place ? toParticipants(mention.email, mention.name).map((person) => ({ ...person, place })) : [];
  });
  return { site: new URL(page.URL).host, named };
}

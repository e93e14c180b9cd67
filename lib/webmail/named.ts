import type { Named } from '../domain/open-message';
import { composedOf } from './composed';
import { toParticipants } from './header';
import { textsOn } from './headings';
import { findMentions, type Mention } from './mentions';
import { follows } from './page';
import { isAlone, placesOn } from './place';
import { markOfPage, teachable } from './taught';

/** So many addresses are looked at for places of their own, and so many places of each. */
const mostLookedAt = 25;
const mostPlaces = 3;

/**
 * Whom a page that no adapter knows names where a sender can stand, each with the places to look at next time, and the host whose
 * rule the answer is.
 */
export function namedOn(shown: Document): { site: string; named: Named[] } {
  const page = composedOf(shown);
  const { mentions } = findMentions(page);
  const texts = textsOn(page);
  const isTeachable = teachable(page, mentions, texts);
  const mark = markOfPage(page, shown.URL, mentions, texts);
  const placeOf = placesOn(mentions);
  const byAddress = Map.groupBy(mentions.filter(isTeachable), ({ address }) => address);
  const isAboveText = ({ element }: Mention) =>
    !texts.some((text) => !text.contains(element) && follows(text, element)) && texts.some((text) => follows(element, text));
  const named = [...byAddress.values()].slice(0, mostLookedAt).flatMap((all) => {
    const above = all.filter(isAboveText);
    const best = above.length > 0 ? above : all;
    const apart = best.filter((mention) => !isAlone(mention));
    const places = new Set((apart.length > 0 ? apart : best).flatMap((mention) => placeOf(mention) ?? []));
    const { email, name } = all.find((mention) => mention.name) ?? all[0] ?? {};
    return email && places.size > 0
      ? toParticipants(email, name ?? '').map((person) => ({
          ...person,
          places: [...places].slice(0, mostPlaces),
          page: mark,
          isAlone: apart.length === 0,
        }))
      : [];
  });
  return { site: new URL(shown.URL).host, named };
}

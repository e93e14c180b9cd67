import { normalizeEmail } from './email';
import { markOf } from './mark';
import type { Named, SiteRule } from './open-message';

/** Of so many people somebody must have said that they are the sender, before a place is one where senders stand. */
const enough = 2;

/** Somebody whom the user said to be the sender. */
export type Answer = Pick<Named, 'email' | 'places' | 'page' | 'isAlone'>;

/**
 * Whether the user showed the sender of so many messages that the next one's stands there too. One address may stand anywhere: as
 * somebody else's contact that was left open, or in a list.
 */
export const isProven = ({ people }: NonNullable<SiteRule['shown']>): boolean => people.length >= enough;

/**
 * What is known of a site after one more answer. Of the places shown before those are left where this one stands as well. Where an
 * address stands alone there may be a name on another page, so that answer is about one page.
 */
export function learn(rule: SiteRule, { email, places, page, isAlone }: Answer): SiteRule {
  const never = rule.never.filter((place) => !places.includes(place));
  if (isAlone) return { ...rule, never, once: { places: [...places], page } };
  const common = rule.shown?.places.filter((place) => places.includes(place)) ?? [];
  const isNew = common.length === 0;
  const people = new Set([...(isNew ? [] : (rule.shown?.people ?? [])), markOf(normalizeEmail(email) ?? email)]);
  return { ...rule, never, shown: { places: isNew ? [...places] : common, people: [...people].slice(-enough), page } };
}

/** The same after somebody was said to be no sender who stands there. */
export function unlearn({ shown, once, ...rule }: SiteRule, places: readonly string[]): SiteRule {
  const left = shown?.places.filter((place) => !places.includes(place)) ?? [];
  return {
    ...rule,
    ...(shown && left.length > 0 ? { shown: { ...shown, places: left } } : {}),
    ...(once?.places.some((place) => places.includes(place)) ? {} : { once }),
    never: [...new Set([...rule.never, ...places])],
  };
}

import { normalizeEmail } from '../domain/email';
import { inOneTurn } from './in-one-turn';
import { isShort, readText } from './page';

/** The attributes that have an address in them, in no order. */
export const attributesOn = inOneTurn((page: Document): Attr[] => {
  const found = page.evaluate('.//@*[contains(., "@")]', page.body, null, XPathResult.UNORDERED_NODE_ITERATOR_TYPE);
  const attributes: Attr[] = [];
  for (let each = found.iterateNext(); each; each = found.iterateNext()) attributes.push(each as Attr);
  return attributes;
});

/** An attribute of somebody else than who is written in an element. */
const ofAnother = /account|user|own|login|identity|mailbox|inbox|list|group|via|reply|return|assign|agent|by|for|message|msg|thread/i;
/** So many people say what an attribute means. */
const enough = 3;

/**
 * The attributes by which a page keeps the address of whoever is written in an element, whatever it calls them: several people have one, each
 * of them another address, and whoever has no name is written by that very address.
 */
export const ofPeople = inOneTurn((page: Document): Set<string> => {
  const people = new Map<string, Map<string, string | undefined>>();
  for (const { name, value, ownerElement } of attributesOn(page)) {
    const address = name.startsWith('data-') && !ofAnother.test(name) && ownerElement && normalizeEmail(value);
    const said = address && isShort(ownerElement, 100) ? readText(ownerElement) : '';
    // A picture says nothing.
    if (!address || !said) continue;
    const known = people.get(name) ?? new Map<string, string | undefined>();
    people.set(name, known.set(said, known.has(said) && known.get(said) !== address ? undefined : address));
  }
  const isOfPeople = (known: Map<string, string | undefined>) => {
    const addresses = new Set(known.values());
    const isNamed = [...known].some(([said, address]) => normalizeEmail(said) === address);
    return isNamed && !addresses.has(undefined) && addresses.size >= enough && addresses.size * 2 > known.size;
  };
  return new Set([...people].filter(([, known]) => isOfPeople(known)).map(([name]) => name));
});

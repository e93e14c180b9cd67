import { normalizeEmail } from '../domain/email';
import { parts } from './heading';
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
const ofAnother =
  /account|user|own|login|identity|box|list|group|team|queue|channel|alias|folder|via|reply|return|assign|agent|respons|creat|edit|modif|handl|deliver|by|for|peer|message|msg|thread|-(to|b?cc|rcpt|recip\w*|dest\w*)(-|$)/i;
/** An attribute of what is written in an element, which may be a name. */
const ofText = /name|label|text|title|content|search|sort|value|display/i;
/** Where an attribute may have come with a mail, or tells of the program. */
const elsewhere = `nav, ${parts.text}`;
/** So many people say what an attribute means. */
const enough = 3;

/**
 * The attributes by which a page keeps the address of whoever is written in an element, whatever it calls them: several people have one, each
 * of them another address, and whoever has no name is written by that very address.
 */
export const ofPeople = inOneTurn((page: Document): Set<string> => {
  const people = new Map<string, Map<string, string | undefined>>();
  for (const { name, value, ownerElement } of attributesOn(page)) {
    const isPossible = name.startsWith('data-') && !ofAnother.test(name) && !ofText.test(name);
    const address = isPossible && ownerElement && !ownerElement.closest(elsewhere) && normalizeEmail(value);
    const said = address && isShort(ownerElement, 100) ? readText(ownerElement) : '';
    // A picture says nothing.
    if (!address || !said) continue;
    const known = people.get(name) ?? new Map<string, string | undefined>();
    people.set(name, known.set(said, known.has(said) && known.get(said) !== address ? undefined : address));
  }
  const isOfPeople = (known: Map<string, string | undefined>) => {
    const addresses = new Set(known.values());
    const alone = [...known].filter(([said, address]) => normalizeEmail(said) === address).length;
    // What only ever repeats what is written may be a name.
    const isNamed = alone > 0 && known.size - alone >= 2;
    return isNamed && !addresses.has(undefined) && addresses.size >= enough && addresses.size * 2 > known.size;
  };
  return new Set([...people].filter(([, known]) => isOfPeople(known)).map(([name]) => name));
});

import type { Db } from '../db/db';
import { listDistinctions } from '../db/distinctions';
import { listPosts } from '../db/employments';
import { findTwinCandidates, type TypedPerson } from '../db/twins';
import type { Contact } from '../domain/contact';
import { pairId } from '../domain/distinction';
import { certainties, judgePeople, type Resemblance, toPersonFacts } from '../insight/same-person';

/** Somebody who is known, and what they have in common with who is being typed in. */
export interface Twin extends Resemblance {
  contact: Contact;
}

/**
 * The contacts that may be the person who is being typed in, the surest first, by the rules that find duplicates. Who is
 * known to be somebody else than a surer one is left out.
 */
export async function findTwins(db: Db, person: TypedPerson): Promise<Twin[]> {
  const { name, kana, emails, phones = [], companyName } = person;
  const typed = toPersonFacts(
    {
      ...{ id: '', formattedName: name, phoneticFamilyName: kana, addresses: [], urls: [] },
      emails: emails.map((value) => ({ value, type: 'work' })),
      phones: phones.map((value) => ({ value, type: 'work' })),
    },
    companyName ? [companyName] : [],
  );
  const twins: Twin[] = [];
  for (const contact of await findTwinCandidates(db, person)) {
    const names = (await listPosts(db, contact.id)).flatMap(({ company }) => company?.name ?? []);
    const resemblance = judgePeople(typed, toPersonFacts(contact, names));
    if (resemblance) twins.push({ contact, ...resemblance });
  }
  const rank = ({ certainty }: Twin) => certainties.indexOf(certainty);
  const sorted = twins.sort((one, other) => rank(one) - rank(other));
  if (sorted.length < 2) return sorted;
  const different = await listDistinctions(db);
  const isOther = (twin: Twin) =>
    sorted.some((surer) => rank(surer) < rank(twin) && different.has(pairId(surer.contact.id, twin.contact.id)));
  return sorted.filter((twin) => !isOther(twin));
}

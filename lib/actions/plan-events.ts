import { findContactsByEmails, findContactsByExternalIds } from '../db/contacts';
import type { Db } from '../db/db';
import { findActivitiesBySource } from '../db/timeline';
import type { Activity } from '../domain/activity';
import type { Contact } from '../domain/contact';
import { eventKey, type WebEvent } from '../domain/web-event';
import { type BrokenEvent, type EventColumns, readEvent } from '../formats/read-events';
import type { EventFile } from './open-events';

/** An event with the customers it is of. */
export interface PlannedEvent {
  event: WebEvent;
  contacts: readonly Pick<Contact, 'id' | 'formattedName'>[];
  sourceKey: string;
}

/** What an import would do. Nothing of it is written yet. */
export interface EventPlan {
  fresh: readonly PlannedEvent[];
  /** How many customers the fresh ones are of. */
  customers: number;
  /** Rows that are in the history already, or twice in the file. */
  known: number;
  /** Rows of an address that several customers share: they go to each of them. */
  shared: number;
  nobody: readonly WebEvent[];
  broken: readonly BrokenEvent[];
}

/** What somebody who waits may hear and say. */
export interface Waiting {
  signal: AbortSignal;
  /** How far it is, 0 to 1. */
  onProgress(ratio: number): void;
}

const slice = 2_000;

/** Reads every row, finds whose it is and what is known already. Stops with an AbortError when it is told to. */
export async function planEvents({ db }: { db: Db }, file: EventFile, columns: EventColumns, waiting: Waiting): Promise<EventPlan> {
  const { table } = file;
  const events: WebEvent[] = [];
  const broken: BrokenEvent[] = [...table.broken];
  for (let from = 0; from < table.rows.length; from += slice) {
    for (const row of table.rows.slice(from, from + slice)) {
      const read = readEvent(row, columns);
      if ('fault' in read) broken.push(read);
      else events.push(read);
    }
    await pause(waiting, (0.4 * from) / table.rows.length);
  }

  const contactsOf = await findPeople(db, events);
  const nobody = events.filter((event) => contactsOf(event).length === 0);
  const found = events.filter((event) => contactsOf(event).length > 0);

  const planned: PlannedEvent[] = [];
  for (let from = 0; from < found.length; from += slice) {
    const part = found.slice(from, from + slice);
    const named = part.map(async (event) => ({ event, contacts: contactsOf(event), sourceKey: await eventKey(event) }));
    planned.push(...(await Promise.all(named)));
    await pause(waiting, 0.5 + (0.4 * from) / found.length);
  }
  const stored = await findActivitiesBySource(
    db,
    planned.map(({ sourceKey }) => sourceKey),
  );
  const once = [...new Map(planned.toReversed().map((one) => [one.sourceKey, one])).values()].reverse();
  const fresh = once.filter((one) => !isThere(stored.get(one.sourceKey), one));
  return {
    fresh,
    customers: new Set(fresh.flatMap(({ contacts }) => contacts.map(({ id }) => id))).size,
    known: found.length - fresh.length,
    shared: fresh.filter(({ contacts }) => contacts.length > 1).length,
    nobody,
    broken: broken.toSorted((one, other) => one.line - other.line),
  };
}

/** Whether an event is in the history of all of its customers. What went to the trash may come back. */
export const isThere = (stored: Activity | undefined, { contacts }: PlannedEvent): stored is Activity =>
  stored !== undefined && stored.deletedAt === undefined && contacts.every(({ id }) => stored.contactIds.includes(id));

/** Whose an event is: of those with its address, else of those with its id. */
async function findPeople(db: Db, events: readonly WebEvent[]): Promise<(event: WebEvent) => Contact[]> {
  const byEmail = await findContactsByEmails(db, new Set(events.flatMap(({ email }) => email ?? [])));
  const ids = new Set(events.flatMap(({ email, personId }) => (byEmail.has(email ?? '') ? [] : (personId ?? []))));
  const byId = await findContactsByExternalIds(db, ids);
  return ({ email, personId }) => byEmail.get(email ?? '') ?? byId.get(personId ?? '') ?? [];
}

/** Lets the page draw and hear, and ends here where it was told to stop. */
async function pause({ signal, onProgress }: Waiting, ratio: number): Promise<void> {
  onProgress(ratio);
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findMailCustomer, type MailCustomer, type MailPerson } from '@/lib/actions/find-correspondents';
import type { Db } from '@/lib/db/db';
import type { OpenMessage } from '@/lib/domain/open-message';
import { nextPicture } from './next-picture';
import type { OpenTab } from './use-open-message';

/** What a window shows, and what was found of it: of its message, never of another one. */
export interface MailView extends OpenTab {
  /** The tab and the message, or whatever else there is: something picked by hand stays only as long as that. */
  place: string;
  message: OpenMessage | undefined;
  person?: MailPerson | undefined;
  found?: MailCustomer | undefined;
}

/**
 * For so many milliseconds, less than a picture of the screen takes, a message that was left stays as it was until it is
 * known who wrote the next one: an empty picture in between would make that one wait for its turn of the screen.
 */
const patience = 12;

/** Another key or other people: another message. A page may say one before the other. */
const nameOf = ({ key, people }: OpenMessage): string => JSON.stringify([key, people.map(({ email }) => email)]);

/**
 * What is open in the window, with the customer it is about: first who it is, then all that is shown of them. It is looked
 * up before anything is drawn, and goes from one message to the next as a whole. A question that fails throws on render.
 */
export function useMailCustomer(db: Db, open: OpenTab, limit: number): MailView {
  const { tab, reading } = open;
  const message = reading?.state === 'message' ? reading.message : undefined;
  const place = `${tab?.id} ${message ? nameOf(message) : reading?.state}`;
  const asked = useMemo(() => ask(db, message, limit), [place]);
  const [answer, setAnswer] = useState<Answer>({ of: undefined });
  useLayoutEffect(() => {
    let isOver = false;
    const take = (next: Omit<Answer, 'of'>) => isOver || setAnswer({ of: asked, ...next });
    const late = setTimeout(() => setAnswer((known) => (known.of === asked ? known : { of: asked })), patience);
    if (!asked) return () => clearTimeout(late);
    asked.person.then((person) => take({ person }));
    asked.found.then(
      (found) => take({ found }),
      (error: unknown) => take({ error }),
    );
    return () => {
      isOver = true;
      clearTimeout(late);
    };
  }, [asked]);

  const { of, error, person, found } = answer;
  const view: MailView = { ...open, place, message, ...(of === asked ? { person, found } : {}) };
  const shown = useRef(view);
  if (of === asked && error) throw error;
  if (of === asked || !asked || shown.current.place === place) shown.current = view;
  return shown.current;
}

interface Answer {
  of: Question | undefined;
  person?: MailPerson;
  found?: MailCustomer;
  error?: unknown;
}

/** A question that was put already. Who it is comes before the rest, or never. */
interface Question {
  person: Promise<MailPerson>;
  found: Promise<MailCustomer>;
}

function ask(db: Db, message: OpenMessage | undefined, limit: number): Question | undefined {
  if (!message) return undefined;
  const { promise: person, resolve } = Promise.withResolvers<MailPerson>();
  const found = findMailCustomer(db, message, limit, (who) => {
    // Nobody is shown as the sender without the mark of a guess, which comes with the rest.
    if (message.guess) return;
    resolve(who);
    // Read and drawn at once, the rest would hold up the picture that tells who it is.
    return nextPicture();
  });
  return { person, found };
}

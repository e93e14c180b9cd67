import type { MailContext } from '@/lib/actions/context';
import { Db } from '@/lib/db/db';
import { newId } from '@/lib/domain/id';

/** A context with a database of its own and a clock that goes on by a second at every look; nobody is kept out of the records. */
export function testContext(db = new Db(`test-${newId()}`)): MailContext {
  let time = Date.UTC(2026, 10, 23, 6);
  return {
    db,
    by: '7d1f4c3e-8a52-4f5d-9c1b-0a9f6f3f2a11',
    now: () => {
      time += 1000;
      return new Date(time).toISOString();
    },
    neverRecord: async () => [],
  };
}

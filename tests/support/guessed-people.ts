import { generic } from '@/lib/webmail/generic';
import { guessHeader } from '@/lib/webmail/guess-header';

/** The addresses of whom the detector shows of a page for sure, untaught; `own` are those of the user. */
export function guessedPeople(page: Document, own: readonly string[]): string[] {
  const reading = generic(guessHeader, undefined, own).readOpenMessage(page);
  return reading.state === 'message' ? reading.message.people.map(({ email }) => email) : [];
}

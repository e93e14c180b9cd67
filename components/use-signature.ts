import { useState } from 'preact/hooks';
import type { Signature } from '@/lib/actions/read-mail-signature';
import { normalizeEmail } from '@/lib/domain/email';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';
import { readMailText } from './use-mail-text';
import { useWorkspace } from './workspace';

/** The signature in the open mail, once the user asked for it; `missing` where none was found. */
interface MailSignature {
  found: Signature | 'missing' | undefined;
  /** Reads the text of the mail, now. */
  read(): Promise<unknown>;
  forget(): void;
}

/** The signature of somebody in the open mail. The mail's text is read when `read` is called, and not kept. */
export function useSignature(message: OpenMessage, person: Participant): MailSignature {
  const { attempt } = useWorkspace();
  const [found, setFound] = useState<MailSignature['found']>();
  const read = () =>
    attempt(async () => {
      const text = await readMailText(message);
      // What reads signatures is loaded when one is read.
      const { readMailSignature } = await import('@/lib/actions/read-mail-signature');
      setFound(readMailSignature(text, person) ?? 'missing');
    });
  return { found, read, forget: () => setFound(undefined) };
}

/** Whether somebody wrote the open mail: only then its signature can be theirs. */
export const isWriter = ({ direction, people }: OpenMessage, person: Participant): boolean =>
  direction === 'in' && people.some(({ email }) => normalizeEmail(email) === normalizeEmail(person.email));

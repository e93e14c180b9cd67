import { readFileSync } from 'node:fs';
import { readSignature } from '@/lib/card/signature/read-signature';
import type { Participant } from '@/lib/domain/open-message';

/** A mail of a table, and the fields that its signature has, as `field value`; none where it has no signature. */
interface SignatureCase {
  title: string;
  from: Participant;
  text: string;
  fields: string[];
}

/** The mails of a file under `tests/fixtures/signatures`: a title and a sender, the text, `--->`, the fields. */
export function readCases(file: string): SignatureCase[] {
  const whole = readFileSync(new URL(`../fixtures/signatures/${file}`, import.meta.url), 'utf8');
  return whole
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [, title = '', name = '', email = ''] = /^(.*) \| (.*) <(.*)>$/.exec(head) ?? [];
      const [text = '', fields = ''] = lines.join('\n').split(/^--->\n/m);
      return {
        title,
        from: { email, name },
        text: text.trimEnd(),
        fields: fields
          .trim()
          .split('\n')
          .filter((field) => field !== 'none'),
      };
    });
}

/** What was read from a mail, as `field value`. */
export const fieldsRead = ({ text, from }: SignatureCase): string[] =>
  readSignature(text, from)?.fields.map(({ field, value }) => `${field} ${value}`) ?? [];

import { Company } from '@/lib/domain/company';
import { Contact } from '@/lib/domain/contact';
import { Employment } from '@/lib/domain/employment';
import type { z } from '@/lib/domain/zod';
import type { ExportedContact } from '@/lib/formats/format';

const at = '2026-11-23T06:40:00.000Z';
const times = { createdAt: at, updatedAt: at };

interface Post extends Partial<z.input<typeof Employment>> {
  company?: string;
  phoneticName?: string;
}

/** A contact with posts, of which a test names only what it is about. */
export function exportedContact(fields: Partial<z.input<typeof Contact>> = {}, posts: Post[] = []) {
  const contact = Contact.parse({ formattedName: '山田 太郎', ...times, ...fields });
  return {
    contact,
    posts: posts.map(({ company: name, phoneticName, ...employment }) => {
      const company = name === undefined ? undefined : Company.parse({ name, phoneticName, ...times });
      return { company, employment: Employment.parse({ contactId: contact.id, companyId: company?.id, ...times, ...employment }) };
    }),
  } satisfies ExportedContact;
}

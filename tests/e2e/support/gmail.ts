import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';

const sample = new URL('../../../samples/mail/gmail.html', import.meta.url);

interface Mail {
  email: string;
  name: string;
  subject?: string;
  /** Names the message for Gmail. */
  id?: string;
}

/** Opens the sample mail, as if from this person, at Gmail's own address; nothing goes out to the network. */
export async function openGmail(
  context: BrowserContext,
  { email, name, subject = 'お見積もりの件', id = '19aa0c2d7e5b4f01' }: Mail,
): Promise<Page> {
  const body = (await readFile(sample, 'utf8'))
    .replaceAll('n.takahashi@hotaruno.example', email)
    .replaceAll('高橋 直人', name)
    .replaceAll('お見積もりの件', subject)
    .replaceAll('19aa0c2d7e5b4f01', id);
  const page = await context.newPage();
  await page.route('https://mail.google.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`https://mail.google.com/mail/u/0/#inbox/FMfcgz${id}`);
  return page;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { root } from './command.mjs';

/** Whoever the sample mail is from by itself. */
const sample = {
  file: 'samples/mail/gmail.html',
  email: 'n.takahashi@hotaruno.example',
  name: '高橋 直人',
  id: '19aa0c2d7e5b4f01',
};

interface Mail {
  email: string;
  name: string;
  /** Names the message for Gmail. */
  id?: string;
}

/** Opens the sample mail, as if from this person, at Gmail's own address: nothing goes out to the network. */
export async function openMail(context: BrowserContext, { email, name, id = sample.id }: Mail): Promise<Page> {
  const html = await readFile(join(root, sample.file), 'utf8');
  const body = html.replaceAll(sample.email, toHtml(email)).replaceAll(sample.name, toHtml(name)).replaceAll(sample.id, id);
  const mail = await context.newPage();
  await mail.route('https://mail.google.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await mail.goto(`https://mail.google.com/mail/u/0/#inbox/FMfcgz${id}`);
  return mail;
}

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

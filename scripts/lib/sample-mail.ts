import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { root } from './command.mjs';

/** Whoever the sample mail is from by itself. */
const sample = { file: 'samples/mail/gmail.html', email: 'n.takahashi@hotaruno.example', name: '高橋 直人' };

/** Opens the sample mail, as if from this person, at Gmail's own address: nothing goes out to the network. */
export async function openMail(context: BrowserContext, { email, name }: { email: string; name: string }): Promise<Page> {
  const html = await readFile(join(root, sample.file), 'utf8');
  const body = html.replaceAll(sample.email, toHtml(email)).replaceAll(sample.name, toHtml(name));
  const mail = await context.newPage();
  await mail.route('https://mail.google.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await mail.goto('https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKLsampleSampleSample');
  return mail;
}

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

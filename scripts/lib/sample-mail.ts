import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { root } from './command.mjs';

/** Where the mail stands that no listed webmail shows: a site of this name must be granted to the extension. */
export const otherSite = 'https://webmail.sample.example';

/** Whoever the sample mail is from by itself. */
const sample = {
  email: 'n.takahashi@hotaruno.example',
  name: '高橋 直人',
  id: '19aa0c2d7e5b4f01',
};

interface Mail {
  email: string;
  name: string;
  /** Names the message for Gmail. */
  id?: string;
  /** The last lines of the mail, in place of none. */
  signature?: string;
}

/** Opens the sample mail, as if from this person, at Gmail's own address: nothing goes out to the network. */
export const openMail = (context: BrowserContext, mail: Mail): Promise<Page> =>
  openPage(context, mail, 'gmail.html', `https://mail.google.com/mail/u/0/#inbox/FMfcgz${mail.id ?? sample.id}`);

/** The same in a webmail that nobody listed. */
export const openOtherMail = (context: BrowserContext, mail: Mail): Promise<Page> =>
  openPage(context, mail, 'webmail.html', `${otherSite}/`);

async function openPage(context: BrowserContext, mail: Mail, file: string, url: string): Promise<Page> {
  const html = await readFile(join(root, 'samples/mail', file), 'utf8');
  const { email, name, id = sample.id, signature = '' } = mail;
  const person = html.replaceAll(sample.email, toHtml(email)).replaceAll(sample.name, toHtml(name)).replaceAll(sample.id, id);
  const body = person.replace('お願いいたします。', `$&${toHtml(signature && `\n\n-- \n${signature}`)}`);
  const page = await context.newPage();
  await page.route(`${new URL(url).origin}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(url);
  return page;
}

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

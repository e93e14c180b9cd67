import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Card } from '../../lib/domain/card';
import type { Contact } from '../../lib/domain/contact';
import { say } from './command.mjs';
import type { Launched } from './launch.ts';
import { readRows } from './read-rows.ts';
import { openMail } from './sample-mail.ts';

/** What was read, and whom the panel showed for it. */
export interface Outcome {
  card: string;
  seconds: number;
  fields: Pick<Card['fields'][number], 'field' | 'value' | 'confidence'>[];
  /** The customer as saved. */
  saved: { name: string; email: string };
  panel: { state: string; name: string; address: string; via: string };
  isRight: boolean;
  screenshots: string;
}

/** From who it is to where they are. */
const order: readonly string[] = [
  ...['name', 'nameKana', 'company', 'department', 'title'],
  ...['postalCode', 'address', 'phone', 'mobile', 'fax', 'email', 'url'],
];

/** Reads a card in the app, saves the contact, opens a mail from that person and looks at whom the panel shows. */
export async function doMainJob({ context, origin, openPanel }: Launched, card: string, screenshots: string): Promise<Outcome> {
  await mkdir(screenshots, { recursive: true });
  const app = context.pages()[0] ?? (await context.newPage());

  const start = performance.now();
  const read = await readCard(app, origin, card);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const fields = read.fields
    .map(({ field, value, confidence }) => ({ field, value, confidence }))
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  say(`Read in ${seconds} s.`);

  await app.goto(`${origin}/app.html#/cards/${read.id}`);
  const save = app.locator('[data-action=save]');
  await save.waitFor();
  await app.screenshot({ path: join(screenshots, 'app.png') });
  const contactId = await waitFor('the card to be saved', async () => {
    const { contactId } = (await readCards(app)).find(({ id }) => id === read.id) ?? {};
    if (contactId) return contactId;
    // In a profile that was kept the person may be known already; then the card is theirs.
    const known = app.locator('[name=twin]').first();
    if (await known.isVisible()) await known.check();
    if (await save.isVisible()) await save.click();
    return undefined;
  });
  const contacts = (await app.evaluate(readRows, 'contacts')) as Contact[];
  const contact = contacts.find(({ id }) => id === contactId);
  const email = contact?.emails[0]?.value;
  if (!contact || !email) throw new Error(`No email address was read from ${card}, so no mail can lead to its owner.`);
  say(`Saved ${contact.formattedName}.`);

  const mail = await openMail(context, { email, name: contact.formattedName });
  await mail.screenshot({ path: join(screenshots, 'mail.png') });
  const panel = await openPanel(mail);
  const shown = panel.locator('[data-panel][data-state]:not([data-state=none])');
  await shown.waitFor();
  await panel.screenshot({ path: join(screenshots, 'panel.png') });
  const attribute = async (name: string) => (await shown.getAttribute(name)) ?? '';
  const seen = {
    state: await attribute('data-state'),
    name: (await shown.locator('h1').allInnerTexts()).join(' '),
    address: await attribute('data-address'),
    via: await attribute('data-via'),
  };

  const isRight = seen.state === 'contact' && seen.name === contact.formattedName && seen.address === email.toLowerCase();
  return { card, seconds, fields, saved: { name: contact.formattedName, email }, panel: seen, isRight, screenshots };
}

async function readCard(app: Page, origin: string, file: string): Promise<Card> {
  await app.goto(`${origin}/app.html#/cards`);
  await app.locator('input[type=file][multiple]').setInputFiles(file);
  const card = await waitFor('the card to be read', async () => {
    const [newest] = (await readCards(app)).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
    if (newest) return ['waiting', 'reading'].includes(newest.state) ? undefined : newest;
    const refusal = await app.getByRole('alert').allInnerTexts();
    if (refusal.length > 0) throw new Error(refusal.join(' '));
    return undefined;
  });
  if (card.state !== 'read') throw new Error(`${file} could not be read: ${card.problem ?? card.state}.`);
  return card;
}

const readCards = async (app: Page) => (await app.evaluate(readRows, 'cards')) as Card[];

async function waitFor<T>(what: string, look: () => Promise<T | undefined>, seconds = 180): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`Waited ${seconds} s for ${what}.`);
}

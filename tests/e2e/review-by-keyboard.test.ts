import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { afterAll, beforeAll, expect as check, test } from 'vitest';
import { comparable, fieldName, isRight } from '../../bench/compare-fields';
import type { Card, Reading } from '../../lib/domain/card';
import type { OcrPage } from '../../lib/domain/ocr-page';
import { readRows } from '../../scripts/lib/read-rows';
import { openApp } from './support/cards';
import { type Extension, launchExtension } from './support/extension';
import { type InventedCard, photographCards } from './support/invented-cards';

const doubtfulCards = 10;
const mostKeys = 12;

let extension: Extension;
let app: Page;
let cards: InventedCard[];

beforeAll(async () => {
  extension = await launchExtension({ build: 'chrome-mv3' });
  cards = await photographCards(extension.context, 14, 41, [1, 0.85]);
  app = await openApp(extension, '/cards');
  // Whatever a mouse does from now on is written down.
  await app.evaluate(() => {
    Object.assign(window, { mouse: 0 });
    for (const type of ['pointerdown', 'mousedown', 'wheel']) {
      addEventListener(type, () => Object.assign(window, { mouse: (window as unknown as { mouse: number }).mouse + 1 }), true);
    }
  });
  await app
    .locator('input[type=file]')
    .first()
    .setInputFiles(cards.map(({ file }) => file));
  await expect(app.locator('li[data-state=read]')).toHaveCount(cards.length, { timeout: 240_000 });
}, 300_000);
afterAll(() => extension.close());

/** What was pressed for one card, and how its doubts ended. */
interface Work {
  keys: number;
  confirmed: number;
  corrected: number;
  /** Where the right text stands in no reading: no key could have brought it. */
  unknowable: number;
}

test('ten doubtful cards are put right by keyboard, with few keys', async () => {
  await app.locator('li[data-state=read] a').first().focus();
  await app.keyboard.press('Enter');
  const done: Work[] = [];
  for (let number = 0; number < cards.length && done.length < doubtfulCards; number++) {
    const work = await lookOver();
    if (work.confirmed + work.corrected + work.unknowable > 0) done.push(work);
  }
  const keys = done.map((work) => work.keys);
  const mean = keys.reduce((sum, count) => sum + count, 0) / keys.length;
  const total = (what: keyof Work) => done.reduce((sum, work) => sum + work[what], 0);
  console.log(
    `Keys per doubtful card: ${keys.join(', ')}; mean ${mean.toFixed(1)}. Doubts confirmed ${total('confirmed')}, corrected ${total('corrected')}, in no reading ${total('unknowable')}.`,
  );
  check(done).toHaveLength(doubtfulCards);
  check(total('confirmed')).toBeGreaterThan(0);
  check(total('corrected')).toBeGreaterThan(0);
  check(mean).toBeLessThanOrEqual(mostKeys);
  check(await app.evaluate(() => (window as unknown as { mouse: number }).mouse)).toBe(0);
}, 180_000);

/** Looks over the card that is open as somebody does who has it in hand, and saves it. */
async function lookOver(): Promise<Work> {
  const work: Work = { keys: 0, confirmed: 0, corrected: 0, unknowable: 0 };
  const press = async (key: string) => {
    work.keys += 1;
    await app.keyboard.press(key);
  };
  const route = await app.evaluate(() => location.hash);
  const id = route.split('/').at(-1) ?? '';
  await expect(app.locator('#field-0')).toBeVisible();
  const stored = await storedCard(id);
  const card = cards.find(({ file }) => file.name === stored.fileName);
  if (!card) throw new Error(`Nobody drew ${stored.fileName}.`);
  const settled: { field: string; value: string }[] = [];

  for (;;) {
    const { field, value, isDoubt, saves } = await focused();
    if (saves) break;
    check(work.keys, `the doubts of ${stored.fileName} come to an end`).toBeLessThan(60);
    const right = (text: string) => isRight({ field, value: text }, card.printed, card.alsoRight);
    if (!isDoubt) {
      await press('Enter'); // Nothing in doubt: the way to the button.
    } else if (value.trim() ? right(value) : !printedOf(card, field)) {
      work.confirmed += 1;
      if (value.trim()) settled.push({ field, value });
      await press('Enter');
    } else {
      const found = await putRight(field, right, stored, card, press);
      if (found !== undefined) work.corrected += 1;
      else {
        work.unknowable += 1;
        await app.keyboard.insertText([card.printed[fieldName(field)]].flat()[0] ?? ''); // Its letters do not count.
      }
      const { value: put } = await focused();
      if (put) settled.push({ field, value: put });
      await press('Enter');
    }
  }
  await press('Enter');
  await app.waitForFunction((before) => location.hash !== before, route);
  const saved = await storedCard(id);
  check(saved.state).toBe('saved');
  check(saved.fields.map(({ field, value }) => ({ field, value }))).toEqual(check.arrayContaining(settled));
  return work;
}

/** Brings the right text into the focused field: out of the other readings, or from where it stands on the card. */
async function putRight(
  field: string,
  right: (text: string) => boolean,
  stored: Card,
  card: InventedCard,
  press: (key: string) => Promise<void>,
): Promise<string | undefined> {
  const choices = await app.locator(`[data-field=${field}] ul[aria-label] button`).allInnerTexts();
  const choice = choices.findIndex((text) => right(text.replace(/^Alt \d\s*/, '')));
  if (choice >= 0) {
    await press(`Alt+${choice + 1}`);
    return (await focused()).value;
  }
  const printed = printedOf(card, field);
  if (!printed) {
    await press('Delete'); // The card says nothing of the kind; the focus has selected what is there.
    return '';
  }
  const stands = (await storedPage(stored))?.lines.some(({ text }) => comparable(fieldName(field), text).includes(printed));
  if (!stands) return undefined;
  await press('Alt+ArrowDown');
  const offered = app.locator(`[data-field=${field}] [role=status]`);
  for (const arrow of ['ArrowDown', 'ArrowUp']) {
    for (let step = 0; step < 12; step++) {
      const text = (await offered.innerText()).replace(/^Enter\s*/, '');
      if (right(text)) {
        await press('Enter');
        return (await focused()).value;
      }
      await press(arrow);
    }
  }
  await press('Escape');
  return undefined;
}

const printedOf = ({ printed }: InventedCard, field: string): string | undefined => {
  const value = [printed[fieldName(field)]].flat()[0];
  return value === undefined ? undefined : comparable(fieldName(field), value);
};

const focused = () =>
  app.evaluate(() => {
    const element = document.activeElement;
    const input = element instanceof HTMLInputElement ? element : undefined;
    return {
      field: input?.name ?? '',
      value: input?.value ?? '',
      isDoubt: input?.closest<HTMLElement>('[data-doubt]')?.dataset.doubt === 'true',
      saves: element?.id === 'save-card',
    };
  });

const storedCard = (id: string): Promise<Card> => storedRow('cards', id);

const storedPage = async ({ readingId }: Card): Promise<OcrPage | undefined> =>
  readingId === undefined ? undefined : (await storedRow<Reading>('readings', readingId)).page;

async function storedRow<T extends { id: string }>(table: string, key: string): Promise<T> {
  const row = (await app.evaluate(readRows, table)).find(({ id }) => id === key);
  if (!row) throw new Error(`There is no ${key} in ${table}.`);
  return row as T;
}

import type { BrowserContext } from 'playwright';
import type { CardFields } from '../../../bench/compare-fields';
import { asPhoto, designCard } from '../../../bench/design';
import { createChance, inventPerson } from '../../../bench/invent';
import { shrinkToFit } from '../../../bench/shrink-to-fit';

/** A photo of a card that was invented for it, with what is printed on the card. */
export interface InventedCard {
  file: { name: string; mimeType: string; buffer: Buffer };
  printed: CardFields;
  /** What else counts as right, on cards in two languages. */
  alsoRight: Record<string, string[]>;
}

/**
 * Photos of cards, each with one of these finenesses in turn: pixels of the photo for a point of the card. At 1 a card is
 * about 400 pixels wide, as a poor camera takes it, and read with doubts; at 3 it is as phones take it.
 */
export async function photographCards(
  context: BrowserContext,
  count: number,
  seed: number,
  finenesses: readonly number[],
): Promise<InventedCard[]> {
  const chance = createChance(seed);
  const camera = await context.newPage();
  const devtools = await context.newCDPSession(camera);
  const cards: InventedCard[] = [];
  for (let number = 0; number < count; number++) {
    const person = inventPerson(chance, chance.is(0.15) ? 'en' : 'ja');
    const design = designCard(chance, person);
    const deviceScaleFactor = finenesses[number % finenesses.length] ?? 1;
    await devtools.send('Emulation.setDeviceMetricsOverride', { width: 520, height: 390, deviceScaleFactor, mobile: false });
    await camera.setContent(asPhoto(chance, design));
    await camera.evaluate(shrinkToFit);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'jpeg', quality: 50 });
    const buffer = Buffer.from(data, 'base64');
    cards.push({
      file: { name: `${number}.jpg`, mimeType: 'image/jpeg', buffer },
      printed: person.fields,
      alsoRight: design.group === 'bilingual' ? { name: [person.romaji], company: [person.englishCompany] } : {},
    });
  }
  await camera.close();
  return cards;
}

import { newId } from './id';
import { Box, OcrPage } from './ocr-page';
import { problemCodes } from './problem';
import { z } from './zod';

/** The fields a business card can carry. `phone`, `mobile`, `fax`, `email` and `url` may occur more than once. */
export const CardField = z.enum([
  'name',
  'nameKana',
  'company',
  'department',
  'title',
  'postalCode',
  'address',
  'phone',
  'mobile',
  'fax',
  'email',
  'url',
]);
export type CardField = z.infer<typeof CardField>;

export const Confidence = z.enum(['high', 'mid', 'low']);
export type Confidence = z.infer<typeof Confidence>;

/** One field as it was read: its value, how sure the reader is, and where on the picture it stands. */
export const ReadField = z.object({ field: CardField, value: z.string(), confidence: Confidence, box: Box.optional() });
export type ReadField = z.infer<typeof ReadField>;

/** From the moment a photo is kept until a person has looked over its fields. */
export const CardState = z.enum(['waiting', 'reading', 'read', 'failed', 'stopped', 'saved']);
export type CardState = z.infer<typeof CardState>;

/** When and where a card was handed over, and the tags its person gets: what many cards of one day have in common. */
export const Occasion = z.object({
  exchangedAt: z.iso.date().optional(),
  place: z.string().optional(),
  tags: z.array(z.string()).default([]),
});
export type Occasion = z.infer<typeof Occasion>;

/** One card received, an event: it hangs on a contact and is never merged away. Its picture is the photo with the same id. */
export const Card = z.object({
  id: z.uuid().default(newId),
  state: CardState,
  fileName: z.string().default(''),
  /** How often reading began; a photo that ends the page twice is not tried a third time. */
  attempts: z.number().int().default(0),
  /** While reading: what is being done and how far it is, 0 to 1. */
  progress: z.object({ stage: z.enum(['prepare', 'read', 'fields']), ratio: z.number() }).optional(),
  problem: z.enum(problemCodes).optional(),
  page: OcrPage.optional(),
  fields: z.array(ReadField).default([]),
  contactId: z.uuid().optional(),
  ...Occasion.shape,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});
export type Card = z.infer<typeof Card>;

/** The picture of a card as it was received (or, for a PDF or a huge photo, as it was redrawn). */
export interface Photo {
  id: string;
  image: Blob;
}

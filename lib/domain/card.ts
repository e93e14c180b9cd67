import { newId } from './id';
import { Box, type OcrPage } from './ocr-page';
import { problemCodes } from './problem';
import { z } from './zod';

/**
 * The fields a business card can carry, in the order in which they are looked over. `otherAddress` is an office beside
 * the main one, on one line with its name and postal code; `account` an account of a social network, with its name.
 */
export const CardField = z.enum([
  'name',
  'nameKana',
  'company',
  'department',
  'title',
  'qualification',
  'postalCode',
  'address',
  'otherAddress',
  'phone',
  'mobile',
  'fax',
  'email',
  'url',
  'account',
  'registrationNumber',
]);
export type CardField = z.infer<typeof CardField>;

/** Fields of which a card can have more than one. */
export const repeatableFields: ReadonlySet<CardField> = new Set([
  'qualification',
  'otherAddress',
  'phone',
  'mobile',
  'fax',
  'email',
  'url',
  'account',
]);

export const Confidence = z.enum(['high', 'mid', 'low']);
export type Confidence = z.infer<typeof Confidence>;

/** The printed sides of a card. */
export const Side = z.enum(['front', 'back']);
export type Side = z.infer<typeof Side>;

/** One field as it was read: its value, how sure the reader is, and where on the photo of its side (the front's) it stands. */
export const ReadField = z.object({
  field: CardField,
  value: z.string(),
  /** What is printed beside a number and tells it from others: 代表, 直通, 内線 123, 大阪支店. */
  note: z.string().optional(),
  confidence: Confidence,
  box: Box.optional(),
  side: Side.optional(),
});
export type ReadField = z.infer<typeof ReadField>;

/** From the moment a photo is kept until a person has looked over its fields. */
export const CardState = z.enum(['waiting', 'reading', 'read', 'failed', 'stopped', 'saved']);
export type CardState = z.infer<typeof CardState>;

/** A point of a photo, in pixels of the photo as it is seen (after its EXIF orientation). */
export const Point = z.object({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof Point>;

/** The corners of a card on its photo, clockwise from where the card's own top left is. */
export const Corners = z.tuple([Point, Point, Point, Point]);
export type Corners = z.infer<typeof Corners>;

/** What makes a picture hard to read, so that the user hears of it while the card is still at hand. */
export const PhotoFault = z.enum(['blurred', 'glare', 'small', 'no-card']);
export type PhotoFault = z.infer<typeof PhotoFault>;

/** Where one side of a card is, and what was read there. */
export const CardSide = z.object({
  /** The photo it is on; the one with the card's own id unless several cards share one. */
  photoId: z.uuid().optional(),
  /** Where it stands on that photo, as found or as set by hand; unknown until somebody looked for it. */
  corners: Corners.optional(),
  /** What reading it left; read anew it gets another, so that undo finds the former. */
  readingId: z.uuid().optional(),
  /** Whether what was read on it is a business card's. */
  isCard: z.boolean().optional(),
  /** The fields that were read on this side alone. */
  readFields: z.array(ReadField).optional(),
  faults: z.array(PhotoFault).default([]),
});
export type CardSide = z.infer<typeof CardSide>;

/** When and where a card was handed over, and the tags its person gets: what many cards of one day have in common. */
export const Occasion = z.object({
  exchangedAt: z.iso.date().optional(),
  place: z.string().optional(),
  tags: z.array(z.string()).default([]),
});
export type Occasion = z.infer<typeof Occasion>;

/** One card received, an event: it hangs on a contact and is never merged away. */
export const Card = z.object({
  id: z.uuid().default(newId),
  state: CardState,
  fileName: z.string().default(''),
  /** How often reading began; a photo that ends the page twice is not tried a third time. */
  attempts: z.number().int().default(0),
  /** While reading: what is being done and how far it is, 0 to 1. */
  progress: z.object({ stage: z.enum(['prepare', 'read', 'fields']), ratio: z.number() }).optional(),
  problem: z.enum(problemCodes).optional(),
  ...CardSide.shape,
  /** Its other side, on a photo of its own. */
  back: CardSide.required({ photoId: true }).optional(),
  /** The card whose other side this one turned out to be: kept out of sight until the two are separated. */
  backOf: z.uuid().optional(),
  fields: z.array(ReadField).default([]),
  contactId: z.uuid().optional(),
  /** When it was saved by itself; absent where a person has looked over its fields. */
  unseenSince: z.iso.datetime().optional(),
  ...Occasion.shape,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
});
export type Card = z.infer<typeof Card>;

/** One side of a card with the photo it is on; undefined where that side was never taken in. */
export function sideOf(card: Pick<Card, 'id' | keyof CardSide | 'back'>, side: Side): Card['back'] {
  const { id, photoId = id, corners, readingId, isCard, readFields, faults = [], back } = card;
  return side === 'back' ? back : { photoId, corners, readingId, isCard, readFields, faults };
}

/** The card with one of its sides set. */
export function withSide(card: Card, side: Side, { photoId, ...rest }: NonNullable<Card['back']>): Card {
  const { corners, readingId, isCard, readFields, faults } = rest;
  if (side === 'back') return { ...card, back: { photoId, corners, readingId, isCard, readFields, faults } };
  return { ...card, photoId: photoId === card.id ? undefined : photoId, corners, readingId, isCard, readFields, faults };
}

/** The picture of a card as it was received (or, for a PDF or a huge photo, as it was redrawn). */
export interface Photo {
  id: string;
  image: Blob;
}

/** What reading a side of a card left beside its fields: more than should come along with every list of cards. */
export interface Reading {
  id: string;
  /** What was read, in pixels of the photo. */
  page: OcrPage;
  /** A small flat and upright picture, for lists. */
  thumb?: Blob | undefined;
}

/** When a card was handed over: the day that was given for it, or the moment it was taken in where that is the same day. */
export const receivedAt = ({ exchangedAt, createdAt }: Pick<Card, 'exchangedAt' | 'createdAt'>): string =>
  exchangedAt && exchangedAt !== createdAt.slice(0, 10) ? exchangedAt : createdAt;

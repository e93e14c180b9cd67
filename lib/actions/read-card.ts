import { isCard } from '../card/is-card';
import { continueReading, findPhoto, splitCard, watchCard } from '../db/cards';
import { type Card, type Corners, type PhotoFault, type ReadField, type Reading, type Side, sideOf, withSide } from '../domain/card';
import { newId } from '../domain/id';
import type { Box, OcrCode, OcrPage } from '../domain/ocr-page';
import { Problem, problemCode } from '../domain/problem';
import { onPhoto, turnCorners } from '../image/corners';
import type { FlatCard } from '../image/flatten-card';
import { type Quarters, turnBox } from '../image/turn-picture';
import type { OcrEngine, RecognizeOptions } from '../ocr/ocr-engine';
import type { Context } from './context';
import { fieldsOf, judged } from './fields-of';
import { readUpright } from './read-upright';

/** What turns a photo into fields; a page picks it when it starts. */
export interface CardReading {
  engine: OcrEngine;
  /** The card at these corners of a photo, or the one that is found on it, made flat. */
  flattenCard: (photo: Blob, corners: Corners | undefined, signal: AbortSignal) => Promise<FlatCard>;
  /** What makes a flat card hard to read, as far as its pixels tell. */
  measureFaults: (flat: FlatCard, signal: AbortSignal) => Promise<PhotoFault[]>;
  turnPicture: (picture: ImageBitmap, quarters: Quarters) => ImageBitmap;
  /** A small picture for lists of one that is turned. */
  drawThumb: (picture: ImageBitmap, quarters: Quarters, signal: AbortSignal) => Promise<Blob>;
  /** What the codes on a picture say, beside its text. Rejects with the signal's reason when cancelled. */
  readCodes: (picture: ImageBitmap, signal: AbortSignal) => Promise<OcrCode[]>;
  parseCard: (page: OcrPage) => ReadField[] | Promise<ReadField[]>;
}

type Deps = Pick<Context, 'db' | 'now'> & CardReading;

const sides: readonly Side[] = ['front', 'back'];
/** Each write of the progress makes every open list of cards read itself anew, so few are made. */
const progressStep = 0.25;
/** Of more pixels codes are read first and text then: a photo that is read whole takes as much memory again for each of the two. */
const besideText = 2e6;

/**
 * Reads the sides of a card that were not read yet, and its fields from all of them. Whatever goes wrong ends as the card's
 * state; a page that closes leaves it to be read again, and so does a user who changes it meanwhile.
 */
export async function readCard(deps: Deps, card: Card, signal: AbortSignal): Promise<void> {
  const { db, now } = deps;
  const stop = new AbortController();
  const done = new AbortController();
  const anySignal = AbortSignal.any([signal, stop.signal]);
  const write = (fields: Parameters<typeof continueReading>[2], readings?: readonly Reading[]) =>
    continueReading(db, card.id, { ...fields, updatedAt: now() }, readings);

  // The user may stop it from any page: the state in the database is what tells.
  watchCard(db, card.id, done.signal, (current) => {
    if (current?.state !== 'reading' || current.deletedAt) stop.abort();
  });

  try {
    let read = card;
    const readings: Reading[] = [];
    const unread = sides.filter((side) => sideOf(card, side) && !sideOf(card, side)?.readFields);
    for (const [index, side] of unread.entries()) {
      let written = 0;
      const onProgress = (ratio: number) => {
        if (anySignal.aborted || ratio - written < progressStep) return;
        written = ratio;
        void write({ progress: { stage: 'read', ratio: (index + ratio) / unread.length } });
      };
      const { reading, ...found } = await readSide(deps, read, side, { signal: anySignal, onProgress });
      read = withSide(read, side, found);
      readings.push(reading);
    }
    read = judged(read);
    const { corners, readingId, isCard, readFields, faults, back } = read;
    await write({ state: 'read', corners, readingId, isCard, readFields, faults, back, fields: fieldsOf(read) }, readings);
  } catch (error) {
    if (anySignal.aborted) await write({ state: 'waiting', attempts: card.attempts - 1 });
    else await write({ state: 'failed', problem: problemCode(error) });
  } finally {
    done.abort();
  }
}

/** A side of a card as it is once it was found on its photo and read. */
async function readSide(
  { db, ...deps }: Deps,
  card: Card,
  side: Side,
  options: RecognizeOptions,
): Promise<NonNullable<Card['back']> & { reading: Reading }> {
  const known = sideOf(card, side);
  const image = known && (await findPhoto(db, known.photoId));
  if (!known || !image) throw new Problem('record/missing');
  const flat = await deps.flattenCard(image, known.corners, options.signal);
  // Each card of a photo comes into the queue by itself, before the first of them is read.
  if (side === 'front' && flat.others.length > 0) await splitCard(db, card, flat.corners, flat.others);
  try {
    const read = readFlat(deps, flat.picture, options);
    // Asked for after the lines: the worker for pictures has nothing to do while their letters are read.
    const measured = deps.measureFaults(flat, options.signal);
    measured.catch(() => {}); // Whatever happened to it is told below, when nobody uses the picture any more.
    const { page, quarters } = await read;
    const faults = await measured;
    const corners = turnCorners(flat.corners, quarters);
    // The rules see the flat and upright card; whoever looks over the fields sees the photo.
    const toPhoto = onPhoto(corners, page);
    const fields = await deps.parseCard(page);
    const readFields = fields.map((field) => (field.box ? { ...field, box: toPhoto(field.box) } : field));
    const reading = {
      id: newId(),
      page: { ...movedPage(page, toPhoto), ...flat.photo },
      // A card without its small picture is still a card.
      thumb: await deps.drawThumb(flat.picture, quarters, options.signal).catch(() => undefined),
    };
    const { photoId } = known;
    return {
      photoId,
      corners,
      readingId: reading.id,
      isCard: isCard(lineTexts(page), fields),
      readFields,
      faults,
      reading,
    };
  } finally {
    flat.picture.close();
  }
}

/** The text and codes of a flat card, and how it must be turned to be upright; the page is that of the upright card. */
async function readFlat(
  { engine, turnPicture, readCodes }: Omit<Deps, 'db'>,
  picture: ImageBitmap,
  options: RecognizeOptions,
): Promise<{ page: OcrPage; quarters: Quarters }> {
  const size = { width: picture.width, height: picture.height };
  // A card without its codes is still a card.
  const found = readCodes(picture, options.signal).catch((error: unknown): OcrCode[] => {
    if (!options.signal.aborted) console.error('Reading codes failed:', problemCode(error));
    return [];
  });
  if (size.width * size.height > besideText) await found;
  const { page, quarters } = await readUpright({ engine, turnPicture }, picture, options);
  const codes = (await found).map((code) => ({ ...code, box: turnBox(code.box, quarters, size) }));
  options.signal.throwIfAborted();
  return { page: { ...page, codes }, quarters };
}

const lineTexts = ({ lines }: OcrPage): string[] => lines.map(({ text }) => text);

function movedPage({ lines, codes, ...page }: OcrPage, move: (box: Box) => Box): OcrPage {
  const moved = <T extends { box: Box }>(part: T): T => ({ ...part, box: move(part.box) });
  return { ...page, lines: lines.map((line) => ({ ...moved(line), words: line.words.map(moved) })), codes: codes?.map(moved) };
}

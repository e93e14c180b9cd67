import { findPhoto, listCards, updateReading, waitForCard, watchCard } from '../db/cards';
import type { Card, ReadField } from '../domain/card';
import type { Box, OcrCode, OcrPage } from '../domain/ocr-page';
import { Problem, problemCode } from '../domain/problem';
import type { FlatCard } from '../image/flatten-card';
import { type Quarters, turnBox, turnBoxBack } from '../image/turn-picture';
import type { OcrEngine } from '../ocr/ocr-engine';
import type { Context } from './context';
import { readUpright } from './read-upright';

/** What turns a photo into fields; a page picks it when it starts. */
export interface CardReading {
  engine: OcrEngine;
  /** The upright picture of a stored photo. */
  decodePhoto: (image: Blob) => Promise<ImageBitmap>;
  /** The picture to read: the card of the photo made flat, or the photo itself; and where its boxes stand on the photo. */
  flattenCard: (photo: ImageBitmap, signal: AbortSignal) => Promise<FlatCard>;
  turnPicture: (picture: ImageBitmap, quarters: Quarters) => ImageBitmap;
  /** What the codes on a picture say, beside its text. Rejects with the signal's reason when cancelled. */
  readCodes: (picture: ImageBitmap, signal: AbortSignal) => Promise<OcrCode[]>;
  parseCard: (page: OcrPage) => ReadField[] | Promise<ReadField[]>;
}

type Deps = Pick<Context, 'db' | 'now'> & CardReading;

const mostAttempts = 2;

/**
 * Reads cards for as long as this page is open; returns the function that ends it. Of all open pages one reads at a
 * time, and when it closes the next one goes on.
 */
export function keepReading(deps: Deps): () => void {
  const abort = new AbortController();
  void navigator.locks
    .request('card-reader', { signal: abort.signal }, () => readCards(deps, abort.signal))
    .catch((error: unknown) => {
      if (!abort.signal.aborted) console.error('Reading cards ended:', problemCode(error));
    })
    .finally(() => void deps.engine.close());
  return () => abort.abort();
}

/**
 * Reads waiting cards one after the other until the signal aborts. Only one page may do this at a time (the caller
 * holds a lock): a card that is still `reading` when this starts was left by a page that is gone.
 */
export async function readCards(deps: Deps, signal: AbortSignal): Promise<void> {
  await recoverCards(deps);
  while (!signal.aborted) {
    const card = await waitForCard(deps.db, signal);
    if (card) await readCard(deps, card, signal);
  }
}

async function recoverCards({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  for (const { id, attempts } of await listCards(db, ['reading'])) {
    const updatedAt = now();
    if (attempts < mostAttempts) await updateReading(db, id, { state: 'waiting', updatedAt });
    else await updateReading(db, id, { state: 'failed', problem: 'card/crashed', updatedAt });
  }
}

/** Reads one card. Whatever goes wrong ends as the card's state; a page that closes leaves it to be read again. */
async function readCard(
  { db, now, engine, decodePhoto, flattenCard, turnPicture, readCodes, parseCard }: Deps,
  card: Card,
  signal: AbortSignal,
): Promise<void> {
  const { id } = card;
  const stop = new AbortController();
  const done = new AbortController();
  const anySignal = AbortSignal.any([signal, stop.signal]);
  const write = (fields: Parameters<typeof updateReading>[2]) => updateReading(db, id, { ...fields, updatedAt: now() });

  await write({ state: 'reading', attempts: card.attempts + 1, progress: { stage: 'prepare', ratio: 0 } });
  // The user may stop it from any page: the state in the database is what tells.
  watchCard(db, id, done.signal, (current) => {
    if (current?.state !== 'reading' || current.deletedAt) stop.abort();
  });

  try {
    const image = await findPhoto(db, id);
    if (!image) throw new Problem('record/missing');
    const photo = await decodePhoto(image);
    const { width, height } = photo;
    const { picture, toPhoto } = await flattenCard(photo, anySignal);
    // A card without its codes is still a card.
    const codes = readCodes(picture, anySignal).catch((error: unknown): OcrCode[] => {
      if (!anySignal.aborted) console.error('Reading codes failed:', problemCode(error));
      return [];
    });
    const onProgress = (ratio: number) => {
      if (!anySignal.aborted) void write({ progress: { stage: 'read', ratio } });
    };
    const { page: text, quarters } = await readUpright({ engine, turnPicture }, picture, { signal: anySignal, onProgress });
    const size = { width: picture.width, height: picture.height };
    const page = { ...text, codes: (await codes).map((code) => ({ ...code, box: turnBox(code.box, quarters, size) })) };
    picture.close();
    photo.close();
    anySignal.throwIfAborted();
    // The rules see the flat and upright card; whoever looks over the fields sees the photo.
    const back = (box: Box) => toPhoto(turnBoxBack(box, quarters, size));
    const fields = (await parseCard(page)).map((field) => (field.box ? { ...field, box: back(field.box) } : field));
    await write({ state: 'read', page: { ...movedPage(page, back), width, height }, fields });
  } catch (error) {
    if (!anySignal.aborted) await write({ state: 'failed', problem: problemCode(error) });
    else if (!stop.signal.aborted) await write({ state: 'waiting', attempts: card.attempts });
  } finally {
    done.abort();
  }
}

function movedPage({ lines, codes, ...page }: OcrPage, move: (box: Box) => Box): OcrPage {
  const moved = <T extends { box: Box }>(part: T): T => ({ ...part, box: move(part.box) });
  return { ...page, lines: lines.map((line) => ({ ...moved(line), words: line.words.map(moved) })), codes: codes?.map(moved) };
}

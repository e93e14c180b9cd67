import { addCard } from '../db/cards';
import type { Occasion } from '../domain/card';
import { newId } from '../domain/id';
import { type ProblemCode, problemCode } from '../domain/problem';
import type { Context } from './context';

/** Checks that a file is a picture of a kind that can be read, and gives the picture to keep; of a PDF also its further pages. */
export type OpenPhoto = (file: Blob) => Promise<{ image: Blob; others?: (() => Promise<Blob>)[] }>;

type Deps = Pick<Context, 'db' | 'now'> & { openPhoto: OpenPhoto };

/** A file that was not taken in, and why. */
export interface RefusedFile {
  name: string;
  problem: ProblemCode;
}

/**
 * Keeps each photo, and each page of a PDF, as a card that waits to be read; from then on a closed page loses nothing. A
 * file that is no readable picture is refused without stopping the others. All of them belong to the same occasion.
 */
export async function addPhotos(
  { db, now, openPhoto }: Deps,
  files: readonly File[],
  occasion: Occasion = { tags: [] },
): Promise<{ cardIds: string[]; refused: RefusedFile[] }> {
  const cardIds: string[] = [];
  const refused: RefusedFile[] = [];
  const keep = async (name: string, open: () => Promise<Blob>) => {
    try {
      const image = await open();
      const at = now();
      const id = newId();
      const times = { createdAt: at, updatedAt: at };
      await addCard(db, { id, state: 'waiting', fileName: name, attempts: 0, faults: [], fields: [], ...occasion, ...times }, image);
      cardIds.push(id);
    } catch (error) {
      refused.push({ name, problem: problemCode(error) });
    }
  };

  for (const file of files) {
    let pages: (() => Promise<Blob>)[] = [];
    await keep(file.name, async () => {
      const { image, others = [] } = await openPhoto(file);
      pages = others;
      return image;
    });
    for (const [index, page] of pages.entries()) await keep(pageName(file.name, index + 2), page);
  }
  return { cardIds, refused };
}

const pageName = (name: string, page: number): string => `${name} (${page})`;

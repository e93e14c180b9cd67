import type { PhotoFault } from '../domain/card';
import { askAboutPicture } from './ask-worker';
import { longestSide } from './corners';
import type { FlatCard } from './flatten-card';
import type { FaultsAnswer, FaultsQuestion } from './picture.worker';
import { askPictureWorker } from './picture-worker';

/**
 * What makes a flat card hard to read, as far as its pixels tell, measured in the worker for pictures. The picture stays the
 * caller's. Throws `photo/no-memory`; rejects with the signal's reason when cancelled.
 */
export async function measureFaults(
  { picture, corners }: Pick<FlatCard, 'picture' | 'corners'>,
  signal: AbortSignal,
): Promise<PhotoFault[]> {
  const toQuestion = (copy: ImageBitmap): FaultsQuestion => ({ judged: copy, photoSide: longestSide(corners) });
  return (await askAboutPicture<FaultsAnswer>(askPictureWorker, picture, signal, toQuestion)).faults;
}

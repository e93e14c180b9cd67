import type { Corners, PhotoFault } from '../domain/card';
import { answerPage } from './answer-page';
import { cutLines, type FoundLine, type LinesQuestion } from './cut-lines';
import { cutOut } from './cut-out';
import { decodePhoto } from './decode-photo';
import { drawGray } from './draw-pixels';
import { type FlattenQuestion, flatten, mostSide } from './flatten';
import type { FlatCard } from './flatten-card';
import { photoFaults } from './photo-faults';
import { toPicture } from './to-picture';

/** A photo of which the card at these corners is to be drawn, at most `longSide` pixels long. */
export interface DrawQuestion {
  drawn: Blob;
  corners: Corners;
  longSide: number | undefined;
}

/** A picture of which a file is to be made. */
export interface EncodeQuestion {
  encoded: ImageBitmap;
}

export interface PictureAnswer {
  image: Blob;
}

export interface LinesAnswer {
  lines: FoundLine[];
}

/** A flat card whose faults are to be told; its longer side has so many pixels on the photo. */
export interface FaultsQuestion {
  judged: ImageBitmap;
  photoSide: number;
}

export interface FaultsAnswer {
  faults: PhotoFault[];
}

type Question = FlattenQuestion | LinesQuestion | FaultsQuestion | DrawQuestion | EncodeQuestion;
type Answer = FlatCard | LinesAnswer | FaultsAnswer | PictureAnswer;

/** Long side in pixels at which the text is found whose sharpness is measured. */
const textSide = 720;

// One worker for all: two would hold twice the memory, and they seldom work at the same time.
answerPage<Question, Answer>(
  async (question) => {
    if ('photo' in question) return flatten(question);
    if ('drawn' in question) return { image: await draw(question) };
    if ('encoded' in question) return { image: await toPicture(question.encoded) };
    const picture = 'judged' in question ? question.judged : question.picture;
    try {
      return 'judged' in question ? { faults: faultsOf(question) } : { lines: cutLines(question) };
    } finally {
      picture.close();
    }
  },
  (answer) => {
    if ('lines' in answer) return answer.lines.flatMap(({ images }) => images.map((image) => image.picture.data.buffer));
    return 'picture' in answer ? [answer.picture] : [];
  },
);

async function draw({ drawn, corners, longSide }: DrawQuestion): Promise<Blob> {
  const photo = await decodePhoto(drawn);
  const { picture } = await cutOut(photo, corners, mostSide).finally(() => photo.close());
  return toPicture(picture, longSide);
}

function faultsOf({ judged: { width, height }, judged, photoSide }: FaultsQuestion): PhotoFault[] {
  const side = Math.max(width, height);
  const grayOf = (scale: number) => drawGray(judged, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  return photoFaults({ gray: grayOf(1), small: grayOf(Math.min(1, textSide / side)), fineness: photoSide / side });
}

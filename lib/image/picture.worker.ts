import type { Corners } from '../domain/card';
import { answerPage } from './answer-page';
import { cutLines, type FoundLine, type LinesQuestion } from './cut-lines';
import { cutOut } from './cut-out';
import { decodePhoto } from './decode-photo';
import { type FlattenQuestion, flatten, mostSide } from './flatten';
import type { FlatCard } from './flatten-card';
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

// One worker for all: two would hold twice the memory, and they seldom work at the same time.
answerPage<FlattenQuestion | LinesQuestion | DrawQuestion | EncodeQuestion, FlatCard | LinesAnswer | PictureAnswer>(
  async (question) => {
    if ('photo' in question) return flatten(question);
    if ('drawn' in question) return { image: await draw(question) };
    if ('encoded' in question) return { image: await toPicture(question.encoded) };
    try {
      return { lines: cutLines(question) };
    } finally {
      question.picture.close();
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

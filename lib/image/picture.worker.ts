import { answerPage } from './answer-page';
import { cutLines, type FoundLine, type LinesQuestion } from './cut-lines';
import { type FlattenQuestion, flatten } from './flatten';
import type { FlatCard } from './flatten-card';

export interface LinesAnswer {
  lines: FoundLine[];
}

// One worker for both: two would hold twice the memory, and they never work at the same time.
answerPage<FlattenQuestion | LinesQuestion, FlatCard | LinesAnswer>(
  (question) => {
    if ('photo' in question) return flatten(question);
    try {
      return { lines: cutLines(question) };
    } finally {
      question.picture.close();
    }
  },
  (answer) =>
    'lines' in answer ? answer.lines.flatMap(({ images }) => images.map((image) => image.picture.data.buffer)) : [answer.picture],
);

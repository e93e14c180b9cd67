/** One letter of a line: how probable it is, where it stands along the line (0 to 1), and what it could be instead. */
export interface CtcLetter {
  text: string;
  confidence: number;
  at: number;
  other: { text: string; confidence: number };
}

/**
 * Takes the likeliest letters out of a recognizer's output: probabilities of `classes` for each step, row by row; class 0
 * is the blank, then come the letters in their order. The best path of Graves et al., "Connectionist temporal
 * classification" (2006).
 */
export function decodeCtc(scores: Float32Array, classes: number, letters: readonly string[]): CtcLetter[] {
  const steps = scores.length / classes;
  const read: CtcLetter[] = [];
  let last = 0;
  for (let step = 0; step < steps; step += 1) {
    const { best, second } = bestTwo(scores, step * classes, classes);
    const previous = best === last ? read.at(-1) : undefined;
    last = best;
    const confidence = scores[step * classes + best] ?? 0;
    if (best === 0 || (previous && previous.confidence >= confidence)) continue;
    const letter: CtcLetter = {
      text: letters[best - 1] ?? '',
      confidence,
      at: (step + 0.5) / steps,
      other: { text: letters[second - 1] ?? '', confidence: scores[step * classes + second] ?? 0 },
    };
    if (previous) read[read.length - 1] = letter;
    else read.push(letter);
  }
  return read;
}

function bestTwo(scores: Float32Array, start: number, classes: number): { best: number; second: number } {
  let [best, second] = [0, 1];
  let [bestScore, secondScore] = [scores[start] ?? 0, -1];
  for (let at = 1; at < classes; at += 1) {
    const score = scores[start + at] ?? 0;
    if (score <= secondScore) continue;
    if (score > bestScore) {
      [second, secondScore] = [best, bestScore];
      [best, bestScore] = [at, score];
    } else [second, secondScore] = [at, score];
  }
  return { best, second };
}

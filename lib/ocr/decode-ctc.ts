/** One letter of a line: how probable it is, and where it stands along the line (0 to 1). */
export interface CtcLetter {
  text: string;
  confidence: number;
  at: number;
}

/**
 * Joins the likeliest letters of a recognizer's steps: of each its number, 0 for the blank and then the letters in their
 * order, and how probable it is. The best path of Graves et al., "Connectionist temporal classification" (2006).
 */
export function decodeCtc(numbers: ArrayLike<number>, probabilities: ArrayLike<number>, letters: readonly string[]): CtcLetter[] {
  const read: CtcLetter[] = [];
  let last = 0;
  for (let step = 0; step < numbers.length; step += 1) {
    const number = numbers[step] ?? 0;
    const confidence = probabilities[step] ?? 0;
    const previous = number === last ? read.at(-1) : undefined;
    last = number;
    if (number === 0 || (previous && previous.confidence >= confidence)) continue;
    const letter: CtcLetter = { text: letters[number - 1] ?? '', confidence, at: (step + 0.5) / numbers.length };
    if (previous) read[read.length - 1] = letter;
    else read.push(letter);
  }
  return read;
}

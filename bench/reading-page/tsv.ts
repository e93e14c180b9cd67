import type { OcrLine, OcrPage } from '@/lib/domain/ocr-page';

/** The page in the table that the command `tesseract … tsv` prints: a row a page, block, paragraph, line and word. */
export function fromTsv(tsv: string): OcrPage {
  const lines: OcrLine[] = [];
  let [width, height] = [0, 0];
  for (const row of tsv.split('\n').slice(1)) {
    const [level, , , , , , left, top, w, h, confidence, text = ''] = row.split('\t');
    const box = { left: Number(left), top: Number(top), width: Number(w), height: Number(h) };
    if (level === '1') [width, height] = [box.width, box.height];
    if (level === '4') lines.push({ text: '', confidence: 0, box, isVertical: false, words: [], readings: [] });
    if (level === '5' && text.trim()) lines.at(-1)?.words.push({ text, confidence: Number(confidence) / 100, box });
  }
  return { width, height, lines: lines.filter(({ words }) => words.length > 0).map(withText) };
}

function withText(line: OcrLine): OcrLine {
  const text = line.words.map((word) => word.text).join(' ');
  return { ...line, text, confidence: line.words.reduce((sum, { confidence }) => sum + confidence, 0) / line.words.length };
}

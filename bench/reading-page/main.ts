// The page that `bench:cards` opens to read pictures in other ways than the product does, with the same rules for fields.
import { loadKnowledge } from '@/lib/card/knowledge/knowledge';
import { parseCard } from '@/lib/card/parse-card';
import type { ReadField } from '@/lib/domain/card';
import type { OcrPage } from '@/lib/domain/ocr-page';
import { fromTsv } from './tsv';
import { type Way, ways } from './ways';

/** What came of one picture: the fields by the rules alone, and held against what is known of the world. */
export interface WayResult {
  seconds: number;
  fields: ReadField[];
  checked: ReadField[];
  /** The checked fields again, for each least letter of a sure one that was asked about. */
  calibration: ReadField[][];
}

declare global {
  interface Window {
    /** Reads a picture (base64) in the way of this name; `leasts` are probabilities of letters, see `calibration`. */
    readCard(name: string, picture: string, leasts?: readonly number[]): Promise<WayResult>;
    /** Reads the fields of what another program read. */
    readTsv(read: { tsv: string; seconds: number }): Promise<WayResult>;
    endWay(name: string): Promise<void>;
  }
}

const open = new Map<string, Way>();

window.readCard = async (name, picture, leasts) => {
  const way = open.get(name) ?? ways[name]?.();
  if (!way) throw new Error(`There is no way named ${name}; there are ${Object.keys(ways).join(', ')}.`);
  open.set(name, way);
  const photo = new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]);
  const start = performance.now();
  const page = await way.read(photo);
  return toResult(page, (performance.now() - start) / 1000, leasts);
};

window.readTsv = ({ tsv, seconds }) => toResult(fromTsv(tsv), seconds);

window.endWay = async (name) => {
  await open.get(name)?.close();
  open.delete(name);
};

async function toResult(page: OcrPage, seconds: number, leasts: readonly number[] = []): Promise<WayResult> {
  const knowledge = await loadKnowledge();
  const calibration = leasts.map((least) => parseCard(page, knowledge, least));
  return { seconds, fields: parseCard(page), checked: parseCard(page, knowledge), calibration };
}

import { foldPlace } from './fold-place';

/** Where a postal code belongs: prefecture and municipality, and the town, which is empty where the code is for all the rest. */
export interface Place {
  city: string;
  town: string;
}

/** The postal codes of Japan, of places and of the organizations that have their own. */
export interface PostalTable {
  /** The places of a code like `150-0002`; none where nobody has that code. */
  placesOf(code: string): readonly Place[];
  /** Whether there is a municipality whose name, with its prefecture, is this. */
  hasCity(city: string): boolean;
  /** Whether a municipality has a town of this name. */
  hasTown(place: Place): boolean;
  /** The codes of a town, those of single organizations left out. */
  codesOf(place: Place): readonly string[];
}

interface Entry extends Place {
  code: string;
}

/** Reads the table from its text; a municipality's line is taken apart when it is first asked for. */
export function createPostalTable(text: string): PostalTable {
  const lines = new Map<string, string>();
  const citiesByArea = new Map<string, string[]>();
  const entries = new Map<string, Entry[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [city = '', ...areas] = line.split('\t');
    lines.set(city, line);
    for (const area of areas) {
      const first = area.slice(0, 3);
      citiesByArea.set(first, [...(citiesByArea.get(first) ?? []), city]);
    }
  }
  const namesByFold = new Map([...lines.keys()].map((city) => [foldPlace(city), city]));

  const entriesOf = (city: string): Entry[] => {
    const known = entries.get(city) ?? parseLine(lines.get(city) ?? '');
    entries.set(city, known);
    return known;
  };
  const entriesIn = ({ city, town }: Place): Entry[] => {
    const name = namesByFold.get(foldPlace(city));
    const folded = foldPlace(town);
    return name === undefined ? [] : entriesOf(name).filter((entry) => foldPlace(entry.town) === folded);
  };

  return {
    placesOf: (code) => (citiesByArea.get(code.slice(0, 3)) ?? []).flatMap(entriesOf).filter((entry) => entry.code === code),
    hasCity: (city) => namesByFold.has(foldPlace(city)),
    hasTown: (place) => entriesIn(place).length > 0,
    codesOf: (place) => entriesIn(place).flatMap(({ code }) => (code[4] === '8' ? [] : code)),
  };
}

/** `東京都渋谷区⇥150:0001,8322神宮前 0002渋谷⇥151:0051千駄ケ谷` */
function parseLine(line: string): Entry[] {
  const [city = '', ...areas] = line.split('\t');
  return areas.flatMap((area) =>
    area
      .slice(4)
      .split(' ')
      .flatMap((place) => {
        const [codes = ''] = /^\d{4}(?:,\d{4})*/.exec(place) ?? [];
        const town = place.slice(codes.length);
        return codes.split(',').map((last) => ({ city, town, code: `${area.slice(0, 3)}-${last}` }));
      }),
  );
}

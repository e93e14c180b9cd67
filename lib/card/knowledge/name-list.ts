/** Surnames and given names in kanji with their readings. */
export interface NameList {
  /** Readings in hiragana, the commonest first; none where the name is not in the list. */
  surnameReadings(word: string): readonly string[];
  givenNameReadings(word: string): readonly string[];
  /** Names of the same length that differ from this one in one letter and have such a reading, the commonest first. */
  nearSurnames(word: string, isReading: (kana: string) => boolean): readonly string[];
  nearGivenNames(word: string, isReading: (kana: string) => boolean): readonly string[];
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
  const near = (list: ReadonlyMap<string, string> | undefined, word: string, isReading: (kana: string) => boolean) => {
    const isNear = (other: string) =>
      other.length === word.length && [...other].filter((letter, index) => letter !== word[index]).length === 1;
    return [...(list ?? [])].flatMap(([other, kana]) => (isNear(other) && kana.split(',').some(isReading) ? [other] : []));
  };
  return {
    nearSurnames: (word, isReading) => near(surnames, word, isReading),
    nearGivenNames: (word, isReading) => near(givenNames, word, isReading),
    surnameReadings: (word) => readings(surnames, word),
    givenNameReadings: (word) => readings(givenNames, word),
  };
}

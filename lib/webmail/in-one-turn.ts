/**
 * The same function, which remembers what it said for as long as nothing else runs: meanwhile no page changes. Reading a page asks the
 * same of the same elements many times, and most of them are rows of its list.
 */
export function inOneTurn<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  let known: Map<Key, Value> | undefined;
  const forget = () => {
    known = undefined;
  };
  return (key) => {
    if (!known) {
      known = new Map();
      queueMicrotask(forget);
    }
    const former = known.get(key);
    if (former !== undefined || known.has(key)) return former as Value;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

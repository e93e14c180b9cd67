type Hear<T> = (value: T) => void;

/** Calls with a value now and after every change; returns the function that ends it. */
export type Watch<T> = (hear: Hear<T>) => () => void;

interface Shared {
  value?: unknown;
  hearers: Set<Hear<unknown>>;
  stop?: () => void;
}

/**
 * What many parts of a screen follow. Each value is watched once, until the page goes, so that a part which is drawn anew, as all
 * are for the next customer, knows it at once and does not appear a moment after the others.
 */
export class SharedValues {
  readonly #shared = new Map<string, Shared>();

  /** The value of this name, where it is known by now. */
  known<T>(name: string): T | undefined {
    return this.#shared.get(name)?.value as T | undefined;
  }

  /** Calls with the value of this name, now if it is known, and after every change. Returns the function that ends it. */
  follow<T>(name: string, watch: Watch<T>, hear: Hear<T>): () => void {
    const hearer: Hear<unknown> = (value) => hear(value as T);
    const shared = this.#shared.get(name) ?? this.#begin(name, watch);
    shared.hearers.add(hearer);
    if (shared.value !== undefined) hearer(shared.value);
    return () => shared.hearers.delete(hearer);
  }

  #begin<T>(name: string, watch: Watch<T>): Shared {
    const shared: Shared = { hearers: new Set() };
    this.#shared.set(name, shared);
    shared.stop = watch((value) => {
      shared.value = value;
      for (const hearer of shared.hearers) hearer(value);
    });
    return shared;
  }

  end(): void {
    for (const { stop } of this.#shared.values()) stop?.();
    this.#shared.clear();
  }
}

/** A new record's id: a UUID made on this device, so that two devices never make the same one. */
export const newId = (): string => crypto.randomUUID();

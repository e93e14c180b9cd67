/** A new record's id: a UUID made on this device, so that two devices never make the same one. */
export const newId = (): string => crypto.randomUUID();

/**
 * This id as that of a record that belongs to another: it begins as the owner's does (RFC 9562 leaves all other bits of a UUID
 * of version 8 free), so that what belongs to one person is stored side by side and read at one stretch, among however many.
 */
export const toIdBeside = (id: string, ownerId: string): string => `${ownerId.slice(0, 13)}-8${id.slice(15)}`;

/** The id of a new record that belongs to this owner, if it has one. */
export const newIdBeside = (ownerId: string | undefined): string => (ownerId ? toIdBeside(newId(), ownerId) : newId());

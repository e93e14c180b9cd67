import type { Webmail } from './webmail';

/** Every webmail that is read by its own adapter. The manifest, the settings page and the README follow from this list. */
export const webmails: readonly Webmail[] = [];

import { csv } from './csv';
import type { Format } from './format';
import { vcard } from './vcard';

/** Every format contacts can be exported to. */
export const formats: readonly Format[] = [vcard, csv];

import { browser } from 'wxt/browser';
import { RequiredFields } from './domain/completeness';
import { newId } from './domain/id';
import { SiteRule } from './domain/open-message';
import { z } from './domain/zod';

const StartedImport = z.object({ batchId: z.uuid(), fileName: z.string(), rows: z.number() });
export type StartedImport = z.infer<typeof StartedImport>;

/** The few values that are not records: each with its schema and with what holds before it was ever set. */
const settings = {
  /** Names this device as the author of what it writes. Made at the first reading. */
  deviceId: { schema: z.uuid(), initial: newId, keeps: true },
  /** Match patterns of the sites where the user switched Meibo on. */
  sites: { schema: z.array(z.string()), initial: (): string[] => [], keeps: false },
  /** The user's own addresses, besides those a webmail shows. */
  ownAddresses: { schema: z.array(z.string()), initial: (): string[] => [], keeps: false },
  /** Addresses that a webmail showed as the user's and that nobody has answered for yet; they change nothing. */
  learnedAddresses: { schema: z.array(z.string()), initial: (): string[] => [], keeps: false },
  /** Those of them that are not the user's. */
  notOwnAddresses: { schema: z.array(z.string()), initial: (): string[] => [], keeps: false },
  /** Addresses and domains of whom nothing is recorded and nobody is looked up. */
  neverRecord: { schema: z.array(z.string()), initial: (): string[] => [], keeps: false },
  /** Whether mail with every known customer is logged by itself, unless a customer says otherwise. */
  autoLogAll: { schema: z.boolean(), initial: () => false, keeps: false },
  /** What the user taught Meibo of sites that no adapter knows, by host. */
  siteRules: { schema: z.record(z.string(), SiteRule), initial: (): Record<string, SiteRule> => ({}), keeps: false },
  /** What is asked of each kind of customer. */
  requiredFields: { schema: RequiredFields, initial: (): RequiredFields => ({}), keeps: false },
  /** Imports that have begun and not ended, by the batch that each would be: what is left here when the browser starts was cut off. */
  imports: { schema: z.array(StartedImport), initial: (): StartedImport[] => [], keeps: false },
  /** Whether a card of which every field is sure is saved without a look. */
  autoConfirm: { schema: z.boolean(), initial: () => false, keeps: false },
};

export type SettingName = keyof typeof settings;
export type Setting<N extends SettingName> = z.infer<(typeof settings)[N]['schema']>;

/** The value as it is stored; what holds initially where none is, or where what is stored is not of its schema. */
export async function readSetting<N extends SettingName>(name: N): Promise<Setting<N>> {
  const { keeps } = settings[name];
  // Two contexts that start together must not each make a device of their own.
  return keeps ? navigator.locks.request(`setting-${name}`, () => readOrMake(name)) : readOrMake(name);
}

export async function writeSetting<N extends SettingName>(name: N, value: Setting<N>): Promise<void> {
  await browser.storage.local.set({ [name]: settings[name].schema.parse(value) });
}

/** Writes what becomes of the value as it is now; no change that another page makes in the same moment is lost. */
export async function changeSetting<N extends SettingName>(name: N, change: (value: Setting<N>) => Setting<N>): Promise<void> {
  await navigator.locks.request(`change-${name}`, async () => writeSetting(name, change(await readSetting(name))));
}

/** Calls with the value now and after every change, in whichever context it was made. Returns the function that ends it. */
export function watchSetting<N extends SettingName>(name: N, hear: (value: Setting<N>) => void): () => void {
  const read = () => void readSetting(name).then(hear);
  const onChanged = (changes: Record<string, unknown>) => {
    if (name in changes) read();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  read();
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

async function readOrMake<N extends SettingName>(name: N): Promise<Setting<N>> {
  const { schema, initial, keeps } = settings[name];
  const stored = (await browser.storage.local.get(name))[name];
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data as Setting<N>;
  const value = initial() as Setting<N>;
  if (keeps) await writeSetting(name, value);
  return value;
}

import { browser } from 'wxt/browser';
import type { SiteRule } from '@/lib/domain/open-message';

// The settings' schemas stay out of other people's pages; what is read here was parsed when it was written.
const names = ['siteRules', 'ownAddresses'];

export interface SiteSettings {
  /** What the user taught Meibo of this page's site. */
  rule: SiteRule | undefined;
  own: string[];
}

export async function readSiteSettings(): Promise<SiteSettings> {
  const { siteRules, ownAddresses } = await browser.storage.local.get(names);
  return { rule: (siteRules as Record<string, SiteRule> | undefined)?.[location.host], own: (ownAddresses as string[] | undefined) ?? [] };
}

/** Calls with the settings whenever one of them was changed, until the signal ends it. */
export function watchSiteSettings(signal: AbortSignal, hear: (settings: SiteSettings) => void): void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (names.some((name) => name in changes)) void readSiteSettings().then(hear);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(onChanged);
  });
}

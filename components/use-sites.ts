import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Problem } from '@/lib/domain/problem';
import { pageScripts } from '@/lib/messages';
import { readSetting, watchSetting, writeSetting } from '@/lib/settings';

/** The match patterns of the sites where the user switched Meibo on, live. */
export function useSites(): string[] {
  const [sites, setSites] = useState<string[]>([]);
  useEffect(() => watchSetting('sites', setSites), []);
  return sites;
}

/**
 * Asks the browser for the right to read the site of this address, switches it on and reads the open page at once.
 * Must be called straight from a click, before anything is awaited, or the browser does not ask the user.
 * Throws `webmail/permission-denied` where the user or a policy says no.
 */
export async function enableSite(url: string, tabId?: number): Promise<void> {
  const site = sitePattern(url);
  const isGranted = await browser.permissions.request({ origins: [site] }).catch((cause: unknown) => {
    throw new Problem('webmail/permission-denied', { cause });
  });
  if (!isGranted) throw new Problem('webmail/permission-denied');

  const sites = await readSetting('sites');
  await writeSetting('sites', [...new Set([...sites, site])]); // The background registers the content script for next time.
  if (tabId !== undefined) await readTab(tabId);
}

/** Switches a site off again and hands the right back. */
export async function disableSite(site: string): Promise<void> {
  const sites = await readSetting('sites');
  await writeSetting(
    'sites',
    sites.filter((other) => other !== site),
  );
  await browser.permissions.remove({ origins: [site] });
}

/** Starts the content scripts in a page that is already open; a second start ends the first. */
export async function readTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [...pageScripts] });
}

/** The pattern for all pages of an address's site. Firefox knows no ports in patterns. */
export function sitePattern(url: string): string {
  const { protocol, host, hostname } = new URL(url);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}

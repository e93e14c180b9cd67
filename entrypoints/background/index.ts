import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { pageScripts, siteScripts } from '@/lib/messages';
import { readSetting, writeSetting } from '@/lib/settings';
import { hosts } from '@/lib/webmail/hosts';
import { keepReaderDocument } from './reader-document';

const scriptId = 'switched-on-sites';

/** Hosts that a test build has granted; empty in every other build. */
const testHosts: string[] = import.meta.env.MEIBO_E2E_HOSTS;

// Keeps nothing in memory: the worker is stopped at any moment, and every event starts from what is stored.
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void toggleSidebar());
  else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    keepReaderDocument();
  }

  browser.runtime.onInstalled.addListener(() => void registerSites().then(readOpenTabs));
  browser.runtime.onStartup.addListener(() => void registerSites());
  browser.permissions.onAdded.addListener(() => void registerSites());
  browser.permissions.onRemoved.addListener(({ origins }) => void forgetSites(origins ?? []).then(registerSites));
  browser.storage.local.onChanged.addListener((changes) => {
    if ('sites' in changes) void registerSites();
  });
});

/** Has the browser start the content script on every site that is switched on and may be read. */
async function registerSites(): Promise<void> {
  // Several events tell of one change; side by side they would register the same script twice.
  await navigator.locks.request('register-sites', async () => {
    const matches = await readableSites();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: scriptId, js: [...siteScripts], matches, allFrames: true, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });
}

async function readableSites(): Promise<string[]> {
  const sites = [...new Set([...(await readSetting('sites')), ...testHosts])];
  const readable = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] })));
  return sites.filter((_, index) => readable[index]);
}

/** The user took the right back in the browser's own settings: that switches the site off. */
async function forgetSites(origins: string[]): Promise<void> {
  const sites = await readSetting('sites');
  const kept = sites.filter((site) => !origins.includes(site));
  if (kept.length < sites.length) await writeSetting('sites', kept);
}

/** Pages that were open before Meibo was installed or updated have no content script, or one without an extension behind it. */
async function readOpenTabs(): Promise<void> {
  const url = [...Object.values(hosts).flat(), ...(await readableSites())];
  for (const { id } of await browser.tabs.query({ url })) {
    if (id === undefined) continue;
    // A tab that sleeps or shows an error page cannot be started in; it gets its script when it loads.
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [...pageScripts] })
      .catch((error: unknown) => console.warn(error));
  }
}

/** Firefox's own name for the panel; unknown to the types, which are Chromium's. */
function toggleSidebar(): Promise<void> {
  return (browser as unknown as { sidebarAction: { toggle(): Promise<void> } }).sidebarAction.toggle();
}

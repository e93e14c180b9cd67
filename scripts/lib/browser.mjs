import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'google-chrome-beta',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome Beta'];

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
  'Chromium/Application/chrome.exe',
];

/**
 * The program of a Chromium-family browser: what MEIBO_BROWSER names, else the first at the usual places of this
 * system, else undefined. A MEIBO_BROWSER that is not there is an error: somebody meant it.
 */
export function findChromium() {
  if (env.MEIBO_BROWSER) {
    const found = firstExisting([env.MEIBO_BROWSER, ...onPath([env.MEIBO_BROWSER])]);
    if (!found) throw new Error(`MEIBO_BROWSER names ${env.MEIBO_BROWSER}, and there is no such program.`);
    return found;
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return firstExisting(macApps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return firstExisting(windowsPrograms.flatMap((program) => folders.map((folder) => join(folder, program))));
  }
  return firstExisting([...onPath(names), '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']);
}

/** The program of Firefox, or undefined. MEIBO_FIREFOX names another one. */
export function findFirefox() {
  if (env.MEIBO_FIREFOX) return firstExisting([env.MEIBO_FIREFOX]);
  if (platform === 'darwin') return firstExisting(['/Applications/Firefox.app/Contents/MacOS/firefox']);
  if (platform === 'win32')
    return firstExisting(
      [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean).map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    );
  return firstExisting(onPath(['firefox-esr', 'firefox']));
}

// The order of the names counts, not that of the folders.
const onPath = (programs) => programs.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

const firstExisting = (paths) => paths.find((path) => existsSync(path));

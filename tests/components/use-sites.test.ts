import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { disableSite, enableSite, sitePattern } from '@/components/use-sites';
import { Problem } from '@/lib/domain/problem';

const request = vi.hoisted(() => vi.fn());
const remove = vi.hoisted(() => vi.fn());
const executeScript = vi.hoisted(() => vi.fn());

vi.mock('wxt/browser', async () => ({
  browser: {
    ...(await import('wxt/testing/fake-browser')).fakeBrowser,
    permissions: { request, remove },
    scripting: { executeScript },
  },
}));

const stored = async () => (await fakeBrowser.storage.local.get('sites')).sites;

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
});

test('a site the user allows is kept, once, and its open page is read', async () => {
  request.mockResolvedValue(true);
  await enableSite('https://mail.company.example:8443/roundcube/?_task=mail', 7);
  await enableSite('https://mail.company.example:8443/');
  expect(request).toHaveBeenCalledWith({ origins: ['https://mail.company.example:8443/*'] });
  expect(await stored()).toEqual(['https://mail.company.example:8443/*']);
  expect(executeScript.mock.calls).toEqual([
    [{ target: { tabId: 7, allFrames: true }, files: ['/webmail.js', '/guess.js', '/any-webmail.js'] }],
  ]);
});

test('the browser is asked before anything is awaited', () => {
  request.mockReturnValue(new Promise(() => {}));
  void enableSite('https://mail.company.example/');
  expect(request).toHaveBeenCalledOnce();
});

test.each<[string, () => void]>([
  ['the user says no', () => request.mockResolvedValue(false)],
  ['a policy says no', () => request.mockRejectedValue(new Error('Only permissions specified in the manifest may be requested.'))],
])('%s: nothing is kept', async (_, answer) => {
  answer();
  const problem = await enableSite('https://mail.company.example/', 7).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: 'webmail/permission-denied' });
  expect(await stored()).toBeUndefined();
  expect(executeScript).not.toHaveBeenCalled();
});

test('a site that is switched off is forgotten, and the right handed back', async () => {
  await fakeBrowser.storage.local.set({ sites: ['https://one.example/*', 'https://two.example/*'] });
  await disableSite('https://one.example/*');
  expect(await stored()).toEqual(['https://two.example/*']);
  expect(remove).toHaveBeenCalledWith({ origins: ['https://one.example/*'] });
});

test.each([
  ['https://mail.example/?x=1#y', 'https://mail.example/*'],
  ['http://127.0.0.1:18081/a/b', 'http://127.0.0.1:18081/*'],
])('the pattern of %s', (url, pattern) => {
  expect(sitePattern(url)).toBe(pattern);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { readMailText } from '@/components/use-mail-text';

const executeScript = vi.hoisted(() => vi.fn());

vi.mock('wxt/browser', () => ({
  browser: {
    windows: { getCurrent: async () => ({ id: 3 }) },
    tabs: { query: async ({ windowId }: { windowId: number }) => (windowId === 3 ? [{ id: 7 }] : []) },
    scripting: { executeScript },
  },
}));

const ana = { from: [{ email: 'ana.silva@example.com' }], text: 'Best regards\n-- \nAna Silva' };
const frames = (...results: unknown[]) => executeScript.mockResolvedValue(results.map((result) => ({ result })));

beforeEach(() => {
  executeScript.mockReset();
});

test('the text of the message that is shown, from whichever frame holds it', async () => {
  frames({ texts: [], selected: '' }, null, { key: 'mail/1', texts: [ana], selected: '' });
  expect(await readMailText({ key: 'mail/1', webmail: 'gmail' })).toEqual({ texts: [ana], selected: '' });
  expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7, allFrames: true }, files: ['/mail-text.js'] }]]);
});

test('what is selected may stand in another frame', async () => {
  frames({ key: 'mail/1', texts: [], selected: '' }, { texts: [], selected: 'Ana Silva' });
  expect(await readMailText({ key: 'mail/1', webmail: 'gmail' })).toEqual({ texts: [], selected: 'Ana Silva' });
});

test('another message’s text is not taken, whatever is selected', async () => {
  frames({ key: 'mail/2', texts: [ana], selected: 'Ana Silva' });
  await expect(readMailText({ key: 'mail/1', webmail: 'gmail' })).rejects.toMatchObject({ code: 'webmail/mail-changed' });
  frames();
  await expect(readMailText({ key: 'mail/1', webmail: 'gmail' })).rejects.toMatchObject({ code: 'webmail/mail-changed' });
});

test('a page that may not be read says so', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  const problem = await readMailText({ key: 'mail/1', webmail: 'gmail' }).catch((error: unknown) => error);
  expect(problem).toMatchObject({ code: 'webmail/text-unreadable' });
});

test('on a page that no adapter knows, what is selected is all there is', async () => {
  const open = { key: 'webmail.example/1', webmail: 'generic' };
  frames({ texts: [], selected: 'Ana Silva' }, { texts: [], selected: '' });
  expect(await readMailText(open)).toEqual({ texts: [], selected: 'Ana Silva' });
  frames({ key: 'mail/2', texts: [ana], selected: 'Ana Silva' });
  expect(await readMailText(open).catch((error: unknown) => error)).toMatchObject({ code: 'webmail/mail-changed' });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { MessageReading, Webmail } from '@/lib/webmail/webmail';

type Expected = Partial<Extract<MessageReading, { state: 'message' }>['message']> | 'none' | 'unreadable';

/**
 * A page of `tests/fixtures/webmail/<webmail>/`, shown in a frame of its own; what follows the file's name becomes its address:
 * `list.html#inbox` a part of it, `list.html/d/folders/1` all of it.
 */
export async function openPage(path: string): Promise<Document> {
  const [, file = path, address] = /^(.*?\.html)(\/.*)$/.exec(path) ?? [];
  const page = await load((frame) => frame.setAttribute('src', `/tests/fixtures/webmail/${file}`));
  if (address) page.defaultView?.history.replaceState(null, '', address);
  return page;
}

// Thousands of them one after another, each with its pictures, are more than a browser fetches for one page.
const loadsNothing = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** A page that is made up on the spot, shown in the same way. It loads nothing, and no frame in it is a process of its own. */
export const showPage = (html: string): Promise<Document> =>
  load((frame) =>
    frame.setAttribute(
      'srcdoc',
      html.replace(/^(<!doctype html>)?/i, (doctype) => doctype + loadsNothing).replace(/ sandbox="[^"]*"/g, ''),
    ),
  );

async function load(open: (frame: HTMLIFrameElement) => void): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  open(frame);
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('The page cannot be read.');
  return frame.contentDocument;
}

/** Closes what `openPage` and `showPage` opened. */
export function closePages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

/** A test for every page, by file: what the adapter must read there. Only the fields that are named are compared. */
export function describeWebmail(webmail: Webmail, pages: Record<string, Expected>): void {
  describe(webmail.id, () => {
    afterEach(closePages);
    test.each(Object.entries(pages))('%s', async (file, expected) => {
      const page = await openPage(`${webmail.id}/${file}`);
      const before = page.documentElement.outerHTML;
      const reading = webmail.readOpenMessage(page);
      if (typeof expected === 'string') expect(reading).toEqual({ state: expected });
      else expect(reading).toMatchObject({ state: 'message', message: expected });
      expect(page.documentElement.outerHTML, 'reading changes nothing').toBe(before);
    });
  });
}

import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { forgetCandidates } from '@/lib/actions/candidates';
import { confirmCard } from '@/lib/actions/confirm-cards';
import type { Context, MailContext } from '@/lib/actions/context';
import { keepReading } from '@/lib/actions/read-cards';
import { watchQueue } from '@/lib/actions/watch-queue';
import { Db } from '@/lib/db/db';
import { sayCardsWait } from '@/lib/messages';
import { readSetting } from '@/lib/settings';
import { ErrorScreen } from './error-screen';
import './theme.css';
import { WorkspaceProvider } from './workspace';

/** Starts an extension page: its language, its database, its author and the reading of cards, around the screen it shows. */
export async function startPage(element: HTMLElement | null, screen: ComponentChildren): Promise<void> {
  if (!element) throw new Error('The page has no element to draw in.');
  document.documentElement.lang = browser.i18n.getUILanguage();
  const db = new Db();
  // Opened while the rest is made ready; whoever asks it first is told of what goes wrong.
  db.open().catch(() => undefined);
  const context: MailContext = {
    db,
    by: await readSetting('deviceId'),
    now: () => new Date().toISOString(),
    neverRecord: () => readSetting('neverRecord'),
  };
  void forgetCandidates(context).catch((error: unknown) => console.error(error)); // Those that stay go at the next start.
  // Where the browser has a page that nobody sees, that one reads, whichever pages are open.
  if (!import.meta.env.FIREFOX) watchQueue(context.db, () => void sayCardsWait());
  else void readHere(context);
  render(
    <ErrorScreen>
      <WorkspaceProvider context={context}>{screen}</WorkspaceProvider>
    </ErrorScreen>,
    element,
  );
}

/** Reads cards in this page, for as long as it is open. */
async function readHere(context: Context): Promise<void> {
  const { createCardReading } = await import('@/lib/actions/card-reading');
  keepReading({
    ...context,
    ...createCardReading(new URL('/ocr', location.href).href),
    onRead: async (cardId) => {
      if (await readSetting('autoConfirm')) await confirmCard(context, cardId);
    },
  });
}

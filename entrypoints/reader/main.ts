// The page that nobody sees: it reads the cards that wait, whatever other pages are open, until there are none left.
import { createCardReading } from '@/lib/actions/card-reading';
import { confirmCard } from '@/lib/actions/confirm-cards';
import { readUntilEmpty } from '@/lib/actions/read-until-empty';
import { Db } from '@/lib/db/db';
import { askReaderSettings, sayQueueIsEmpty } from '@/lib/messages';

const db = new Db();
const now = () => new Date().toISOString();

void readUntilEmpty(
  {
    db,
    now,
    ...createCardReading(new URL('/ocr', location.href).href),
    onRead: async (cardId) => {
      const { by, autoConfirm } = await askReaderSettings();
      if (autoConfirm) await confirmCard({ db, by, now }, cardId);
    },
  },
  sayQueueIsEmpty,
);

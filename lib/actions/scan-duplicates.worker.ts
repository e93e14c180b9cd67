import { Db } from '../db/db';
import { scanDuplicates } from './scan-duplicates';

// Reads and compares beside the page, which stays quick; the page ends this worker to cancel.
const db = new Db();
scanDuplicates(db, (ratio) => postMessage({ ratio })).then(
  (found) => postMessage({ found }),
  (error: unknown) => postMessage({ error: String(error) }),
);

import { countRecords, eachChunk, inOneState } from '../db/each-chunk';
import { RecordTable } from '../domain/change';
import { fileEnd, fileStart, recordLines, tableEnd, tableStart } from '../formats/records-file';
import type { Context } from './context';
import type { ExportedFile } from './export-contacts';
import type { Waiting } from './plan-events';

/**
 * Writes every record into one JSON file, as they all were at one moment. Each piece goes to the browser as it is made,
 * so the memory does not grow with their number. Stops with an AbortError when it is told to.
 */
export async function exportRecords({ db, now }: Context, day: string, { signal, onProgress }: Waiting): Promise<ExportedFile> {
  // Candidates are deleted for good after a month, and a copy would outlive them.
  const tables = RecordTable.exclude(['candidates']).options;
  const parts: (Blob | string)[] = [fileStart(now())];
  await inOneState(db, tables, async () => {
    const total = await countRecords(db, tables);
    let written = 0;
    for (const table of tables) {
      parts.push(tableStart(table));
      let isFirst = true;
      await eachChunk(db, table, (records) => {
        signal.throwIfAborted();
        parts.push(new Blob([recordLines(records, isFirst)]));
        isFirst = false;
        written += records.length;
        onProgress(written / total);
      });
      parts.push(tableEnd);
    }
  });
  parts.push(fileEnd);
  return { name: `meibo-${day}.json`, content: new Blob(parts, { type: 'application/json' }) };
}

/**
 * All rows of one of Meibo's tables, read past the interface; none while the table does not exist yet. Runs in a page
 * (`page.evaluate(readRows, 'cards')`), so it may name nothing outside itself.
 */
export function readRows(table: string): Promise<{ id: string }[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('meibo');
    // An upgrade means that there is no database yet, and making one would be wrong.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve([]);
    request.onsuccess = () => {
      const { result: database } = request;
      if (!database.objectStoreNames.contains(table)) return resolve([]);
      const rows = database.transaction(table).objectStore(table).getAll();
      rows.onsuccess = () => resolve(rows.result);
      rows.onerror = () => reject(rows.error);
      database.close();
    };
  });
}

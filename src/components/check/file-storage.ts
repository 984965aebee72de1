/**
 * The file that was opened, kept in this browser: after a reload it is still what it is, its tables, styles and comments
 * included. The check and the page where plans are handed in keep one each. Storage may be full or forbidden.
 */

const database = 'plan-check';
const store = 'opened';

/** Who keeps it. */
export type Keeper = 'file' | 'handed-in';

export interface StoredFile {
  name: string;
  bytes: Uint8Array;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another tab holds the database'));
  });
}

/** Settles once all of it is on the disk. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opened = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = opened.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    opened.close();
  }
}

/** False where it could not be stored; the one stored before is gone then, too, where that could be. */
export async function storeFile(file: StoredFile, key: Keeper = 'file'): Promise<boolean> {
  try {
    await inStore('readwrite', (files) => files.put(file, key));
    return true;
  } catch {
    await forgetFile(key);
    return false;
  }
}

/** What was stored last; undefined where nothing was, or it cannot be read. */
export async function storedFile(key: Keeper = 'file'): Promise<StoredFile | undefined> {
  try {
    const found = (await inStore('readonly', (files) => files.get(key))) as Partial<StoredFile> | undefined;
    const { name, bytes } = found ?? {};
    return typeof name === 'string' && bytes instanceof Uint8Array ? { name, bytes } : undefined;
  } catch {
    return undefined;
  }
}

export async function forgetFile(key: Keeper = 'file'): Promise<void> {
  try {
    await inStore('readwrite', (files) => files.delete(key));
  } catch {
    // what could not be stored need not be forgotten
  }
}

// What lies in the browser (IndexedDB): the lock, sealed entries, sealed copies. In clear only what counts and orders them.
import { openDB } from 'idb';

let opened;

/** The database, opened once per page. */
export function database() {
  opened ??= openDB('mediane-hors-ligne', 1, {
    upgrade(db) {
      db.createObjectStore('device');
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('order', 'order');
      db.createObjectStore('copies');
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

/** The lock of this device, if it has been prepared. */
export const savedLock = async () => (await database()).get('device', 'lock');

export const saveLock = async (lock) => (await database()).put('device', lock, 'lock');

/** How many records wait to be sent. Needs no code: it is what the warning at sign-out counts. */
export const unsent = async () => (await database()).count('entries');

/** Takes everything out, the lock last to be missed: all in one go. */
export async function empty() {
  const everything = (await database()).transaction(['device', 'entries', 'copies'], 'readwrite');
  await Promise.all([...everything.objectStoreNames].map((name) => everything.objectStore(name).clear()));
  await everything.done;
  localStorage.removeItem(FLAG);
}

/** Says to other pages, which do not open the database, that there is something in it. */
export const FLAG = 'mediane.hors-ligne';

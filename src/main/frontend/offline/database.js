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

/** The box of this device, for what is put aside while the store is closed. */
export const savedBox = async () => (await database()).get('device', 'box');

export const saveBox = async (box) => (await database()).put('device', box, 'box');

const CARRIED = 'carried/';
const carried = () => IDBKeyRange.bound(CARRIED, `${CARRIED}\uffff`);

/** Keeps a form carried from elsewhere, sealed for the box. */
export const putAside = async (id, sealed) => (await database()).put('copies', sealed, CARRIED + id);

/** The forms carried here and not taken in yet: pairs of an id and what is sealed. */
export async function aside() {
  const copies = (await database()).transaction('copies').store;
  const [keys, values] = await Promise.all([copies.getAllKeys(carried()), copies.getAll(carried())]);
  return keys.map((key, i) => [key.slice(CARRIED.length), values[i]]);
}

export const forgetAside = async (id) => (await database()).delete('copies', CARRIED + id);

/** Takes out what is also elsewhere, and leaves what is nowhere else. */
export async function forgetCopies() {
  const { store, done } = (await database()).transaction('copies', 'readwrite');
  const keys = await store.getAllKeys();
  await Promise.all(keys.filter((key) => !key.startsWith(CARRIED)).map((key) => store.delete(key)));
  await done;
}

/** How much is nowhere but here. Needs no code: it is what the warning at sign-out counts. */
export async function unsent() {
  const all = (await database()).transaction(['entries', 'copies']);
  const [entries, forms] = await Promise.all([all.objectStore('entries').count(), all.objectStore('copies').count(carried())]);
  return entries + forms;
}

/** Of what kinds is what waits; a carried form is of none. */
export async function waitingKinds() {
  return [...(await (await database()).getAll('entries')).map(({ kind }) => kind), ...(await aside()).map(() => '')];
}

/** Takes everything out, the lock last to be missed: all in one go. */
export async function empty() {
  const everything = (await database()).transaction(['device', 'entries', 'copies'], 'readwrite');
  await Promise.all([...everything.objectStoreNames].map((name) => everything.objectStore(name).clear()));
  await everything.done;
  localStorage.removeItem(FLAG);
}

/** Says to other pages, which do not open the database, that there is something in it. */
export const FLAG = 'mediane.hors-ligne';

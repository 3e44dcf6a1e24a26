// The sealed store of this device, for one account. Its key lives in the memory of this page only, while it is open.
import { FORGET_AFTER, pause } from './code.js';
import { FLAG, aside, database, empty as emptyAll, forgetCopies, saveBox, saveLock, savedBox, savedLock } from './database.js';
import { aboutCarried, makeBox, makeLock, openLock, seal, takeOut, unseal } from './vault.js';

let key = null;
let account = null;
const others = new BroadcastChannel('mediane-hors-ligne');

/** Calls back when another page changed what is in the store, with `changed` or `emptied`. */
export const onChange = (then) => others.addEventListener('message', ({ data }) => then(data));

export const isOpen = () => key !== null;

/** Vouchers taken in have a page of their own; everything else are a counsellor's records. */
export const TAKEN = 'bon';

export const isRecord = (kind) => kind !== TAKEN;

export const owner = () => account;

export function close() {
  key = null;
}

/** Prepares the device for this account; what another account kept here must be gone before. */
export async function prepare(who, code) {
  const made = await makeLock(who, code);
  const box = await makeBox(made.key, who);
  await emptyAll();
  await saveLock(made.lock);
  await saveBox(box);
  localStorage.setItem(FLAG, '1');
  ({ key } = made);
  account = who;
}

/** Tries a code: `open`, `wrong`, or so many milliseconds to wait. One try at a time, in all tabs together. */
export const open = (code) => navigator.locks.request('mediane-code', () => tryCode(code));

async function tryCode(code) {
  const lock = await savedLock();
  if (lock.until > Date.now()) return { wait: lock.until - Date.now() };
  const found = await openLock(lock, code);
  if (found) {
    await saveLock({ ...lock, wrong: 0, until: 0 });
    key = found;
    account = lock.account;
    // Devices prepared before there were boxes.
    if (!(await savedBox())) await saveBox(await makeBox(key, account));
    return 'open';
  }
  const wrong = lock.wrong + 1;
  await saveLock({ ...lock, wrong, until: pause(wrong) && Date.now() + pause(wrong) });
  if (wrong >= FORGET_AFTER) await forgetCopies();
  return pause(wrong) ? { wait: pause(wrong) } : 'wrong';
}

export async function empty() {
  close();
  await emptyAll();
  others.postMessage('emptied');
}

const aboutEntry = (id) => `${account}/entry/${id}`;

/** Every record that waits, opened, in the order in which they were made. */
export async function entries() {
  const rows = await (await database()).getAllFromIndex('entries', 'order');
  return Promise.all(rows.map(opened));
}

export async function entry(id) {
  const row = await (await database()).get('entries', id);
  return row && opened(row);
}

async function opened({ id, kind, order, revision, state, sealed }) {
  return { id, kind, order, revision, state, ...(await unseal(key, aboutEntry(id), sealed)) };
}

/**
 * Keeps a record. Its revision grows each time what it says changes, so that the server can tell a late copy from a
 * correction. The copy that it takes the place of goes with the same write.
 */
export async function keep({ id, kind, order, revision, state, ...said }, replaced = '') {
  const sealed = await seal(key, aboutEntry(id), said);
  const write = (await database()).transaction(['entries', 'copies'], 'readwrite');
  write.objectStore('entries').put({ id, kind, order, revision, state, sealed });
  write.objectStore('copies').delete(replaced);
  await write.done;
  others.postMessage('changed');
}

/** Takes a record out; with a revision, only when it has not been changed since. */
export async function drop(id, revision) {
  const transaction = (await database()).transaction('entries', 'readwrite');
  const row = await transaction.store.get(id);
  if (row && (revision === undefined || row.revision === revision)) await transaction.store.delete(id);
  await transaction.done;
  others.postMessage('changed');
}

/** A copy of something that is also elsewhere (the day), or a form half filled in. */
export async function copy(name) {
  const sealed = await (await database()).get('copies', name);
  return sealed && unseal(key, `${account}/copy/${name}`, sealed);
}

export async function keepCopy(name, value) {
  const sealed = await seal(key, `${account}/copy/${name}`, value);
  await (await database()).put('copies', sealed, name);
}

/** The forms carried here while the store was closed, opened, in the order in which they came. */
export async function carried() {
  const box = await savedBox();
  const forms = await Promise.all((await aside()).map(([id, sealed]) => takeOut(box, key, aboutCarried(account, id), sealed)));
  return forms.sort((a, b) => a.order - b.order);
}

export const dropCopy = async (name) => (await database()).delete('copies', name);

// From the ordinary form to the offline page, when the network is lost: what was typed goes along, and lies on the device
// sealed only. The ordinary form knows no code, so it goes through the slot of the box.
import { putAside, savedBox, savedLock } from './database.js';
import { called, read } from './fields.js';
import { aboutCarried, putIn } from './vault.js';

const HOME = '/mon-espace/hors-ligne';

/** Whether this device is prepared for this account. */
export async function prepared(account) {
  const [lock, box] = [await savedLock(), await savedBox()];
  return Boolean(box && lock?.account === account && (await navigator.serviceWorker?.getRegistration(HOME))?.active);
}

/** Carries the form over, under its own id: should it have arrived after all, it counts once. */
export async function carry(form, account) {
  const id = form.elements.id.value;
  const said = { id, order: Date.now(), fields: read(form), ...called(form) };
  await putAside(id, await putIn(await savedBox(), aboutCarried(account, id), said));
  location.assign(`${HOME}#activite`);
}

// Sends what waits, once each, in order. One page at a time (Web Locks); what a lost answer hides is sent again under the
// same id and revision, and the server answers what it did the first time.
import { drop, entries, entry, isOpen, keep, owner } from './store.js';
import { session } from './session.js';

const ADDRESS = '/mon-espace/hors-ligne/envois/';

/** Sends all that waits: `{ state, sent }`, where state is that of the session, or `other` when another person is signed in. */
export function send() {
  return navigator.locks.request('mediane-envoi', async () => {
    if (!isOpen()) return { state: 'closed', sent: 0 };
    const here = await session();
    if (here.state !== 'here') return { state: here.state, sent: 0 };
    if (here.account !== owner()) return { state: 'other', sent: 0 };
    return sendAll(here);
  });
}

async function sendAll(here) {
  let sent = 0;
  const held = new Set();
  for (const { id } of await entries()) {
    // Read again: it may have been changed or taken out while the ones before were on their way.
    const waiting = isOpen() && (await entry(id));
    if (!waiting) continue;
    if (waiting.state !== 'waiting' || waiting.fields.people?.some((person) => held.has(person))) {
      held.add(id);
      continue;
    }
    const outcome = await post(waiting, here);
    if (outcome === 'sent') sent += 1;
    else if (outcome === 'kept') held.add(id);
    else return { state: outcome, sent };
  }
  return { state: 'here', sent };
}

async function post(waiting, { account, header, token }) {
  const body = new URLSearchParams({ account, id: waiting.id, revision: waiting.revision });
  if (waiting.version) body.set('version', waiting.version);
  for (const [name, values] of Object.entries(waiting.fields)) values.forEach((value) => body.append(name, value));
  let answer;
  let said;
  try {
    answer = await fetch(ADDRESS + waiting.kind, { method: 'POST', body, redirect: 'manual', headers: { [header]: token } });
    if (answer.type === 'opaqueredirect') return 'out';
    said = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : {};
  } catch {
    return 'away';
  }
  if (answer.ok) {
    await drop(waiting.id, waiting.revision);
    return 'sent';
  }
  if (said.state === 'other-account') return 'other';
  if (answer.status === 403) return 'not-allowed';
  // What the server cannot do now (it is busy, or being changed) it will do later.
  if (answer.status >= 500) return 'away';
  await note(waiting, said);
  return 'kept';
}

/** Writes down beside the record why it was not taken; unless it was changed meanwhile, then it simply goes again. */
async function note(waiting, { state = 'refused', reasons = [], version, current, place, names }) {
  const now = await entry(waiting.id);
  if (now?.revision === waiting.revision) await keep({ ...now, state, reasons, other: current && { version, place, names, fields: current } });
}

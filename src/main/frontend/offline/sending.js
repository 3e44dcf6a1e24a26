// Sends what waits, once each, in order. One page at a time (Web Locks); what a lost answer hides is sent again under the
// same id and revision, and the server answers what it did the first time.
import { drop, entries, entry, isOpen, isRecord, keep, owner } from './store.js';
import { session } from './session.js';

/** What the session must allow for what counsellors record. */
export const WORK = 'activites';

const RECORDS = {
  work: WORK,
  own: isRecord,
  address: (kind) => `/mon-espace/hors-ligne/envois/${kind}`,
  arrived: () => {},
};

/**
 * Sends all that waits of one work: `{ state, sent }`, where state is that of the session, or `other` when another person is
 * signed in. What another page of this device sends stays for it.
 */
export function send(work = RECORDS) {
  return alone(async () => {
    if (!isOpen()) return { state: 'closed', sent: 0 };
    const here = await session(work.work);
    if (here.state !== 'here') return { state: here.state, sent: 0 };
    if (here.account !== owner()) return { state: 'other', sent: 0 };
    return sendAll(here, work);
  });
}

/** Runs while no page of this device sends. */
export const alone = (then) => navigator.locks.request('mediane-envoi', then);

async function sendAll(here, work) {
  let sent = 0;
  const held = new Set();
  for (const { id } of (await entries()).filter(({ kind }) => work.own(kind))) {
    // Read again: it may have been changed or taken out while the ones before were on their way.
    const waiting = isOpen() && (await entry(id));
    if (!waiting) continue;
    if (waiting.state !== 'waiting' || waiting.fields.people?.some((person) => held.has(person))) {
      held.add(id);
      continue;
    }
    const outcome = await post(waiting, here, work);
    if (outcome === 'sent') sent += 1;
    else if (outcome === 'kept') held.add(id);
    else return { state: outcome, sent };
  }
  return { state: 'here', sent };
}

async function post(waiting, { account, header, token }, work) {
  const body = new URLSearchParams({ account, id: waiting.id, revision: waiting.revision });
  if (waiting.version) body.set('version', waiting.version);
  for (const [name, values] of Object.entries(waiting.fields)) values.forEach((value) => body.append(name, value));
  let answer;
  let said;
  try {
    answer = await fetch(work.address(waiting.kind), { method: 'POST', body, redirect: 'manual', headers: { [header]: token } });
    if (answer.type === 'opaqueredirect') return 'out';
    said = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : {};
  } catch {
    return 'away';
  }
  if (answer.ok) {
    await work.arrived(waiting, said);
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

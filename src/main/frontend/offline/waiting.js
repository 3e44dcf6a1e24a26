// What waits to be sent: shown, corrected, taken out, and the two versions when there are two.
import { answers, describe } from './fields.js';
import { KIND } from './person.js';
import { offerAll } from './record.js';
import { drop, entries, entry, isRecord, keep } from './store.js';
import { show } from './views.js';
import { filled, linked, word } from './words.js';

const formOf = (kind) => document.getElementById(kind === KIND ? 'nouvelle-personne' : 'activite');

/** Shows the list, and how many there are. */
export async function showWaiting() {
  const list = (await entries()).filter(({ kind }) => isRecord(kind));
  document.getElementById('attente').replaceChildren(...list.map(line));
  document.getElementById('attente-vide').hidden = list.length > 0;
  document.getElementById('envoyer').hidden = !list.some(({ state }) => state === 'waiting');
  return list;
}

function line(waiting) {
  const { id, kind, state, fields, names = {}, reasons = [] } = waiting;
  const about = (name) => answers(formOf(kind), fields, name);
  const chosen = [...(fields.people ?? []), ...(fields.tags ?? [])].map((id) => names[id]).filter(Boolean).join(', ');
  const node = filled('ligne-attente', {
    what: kind === KIND ? fields.name[0] : [about('type'), about('date')].join(', '),
    more: kind === KIND ? word('new-person') : [about('themes'), about('title'), chosen].filter(Boolean).join(' · '),
    state: word(`state-${state}`),
    reasons: state === 'refused' ? (reasons.length ? reasons : [{ text: word('no-reason') }]).map((reason) => linked('li', reason)) : [],
  });
  node.dataset.kind = kind;
  node.dataset.entry = id;
  node.querySelector('[data-slot=state]').dataset.color = { waiting: 'info', refused: 'warning' }[state] ?? 'danger';
  for (const button of node.querySelectorAll('[data-act]')) {
    button.hidden = (button.dataset.act === 'compare') !== (state === 'differs') && button.dataset.act !== 'delete';
  }
  return node;
}

/** Shows both versions of a record that was also changed elsewhere. */
export async function compare(id) {
  const { kind, fields, other, place, names } = await entry(id);
  const form = formOf(kind);
  if (kind !== KIND) await offerAll({ people: [...(fields.people ?? []), ...(other?.fields.people ?? [])], tags: [...(fields.tags ?? []), ...(other?.fields.tags ?? [])] }, { ...other?.names, ...names });
  const placeLabel = form.elements.venue?.labels[0].firstChild.textContent.trim();
  const [mine, theirs] = [describe(form, fields), describe(form, other?.fields ?? {})];
  const pairs = (list, against, where) => list.map(([label, text]) => {
    const same = against.some(([name, value]) => name === label && value === text);
    const pair = filled('paire', { label, text: label === placeLabel ? where ?? text : text });
    pair.dataset.differs = String(!same);
    return pair;
  });
  document.getElementById('version-ici').replaceChildren(...pairs(mine, theirs, place));
  document.getElementById('version-mediane').replaceChildren(...pairs(theirs, mine, other?.place));
  document.getElementById('comparer').dataset.entry = id;
  show('compare');
}

/** Sends this device's version in the place of the other, which the server checks is still the one that was shown. */
export async function keepMine(id) {
  const { other, reasons, ...mine } = await entry(id);
  await keep({ ...mine, state: 'waiting', revision: mine.revision + 1, version: other.version });
}

export const keepTheirs = (id) => drop(id);

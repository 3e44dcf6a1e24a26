// The form of an activity without network: the same as with it, kept here instead of sent.
import { uuid7 } from 'mediane/uuid7.js';
import { slips, today } from './checks.js';
import { fill, read } from './fields.js';
import { offer, offered, typed } from './people.js';
import { met } from './person.js';
import { copy, dropCopy, entry, isOpen, keep, keepCopy } from './store.js';
import { show, shown } from './views.js';
import { summary, word } from './words.js';

const DRAFT = 'draft';
const form = () => document.getElementById('activite');
let pack = null;
let editing = null;

/** What the day brings to the form: one's own places, what one does most. */
export function useDay(day) {
  pack = day;
  const list = form().elements.venue;
  list.replaceChildren(list.options[0], ...(day?.venues ?? []).map(({ id, label }) => new Option(label, id)));
}

/** Opens the form: on a record that waits, on what was half filled in, or on a new one with one's habits. */
export async function record(id, given = {}) {
  editing = id ? await entry(id) : null;
  const draft = id ? null : await copy(DRAFT);
  const before = editing ?? draft;
  const fields = before?.fields ?? { ...fresh(), ...given };
  form().elements.id.value = before?.id ?? uuid7();
  lookUp(fields, before?.place ?? pack?.agenda.find(({ venue }) => venue === fields.venue?.[0])?.place);
  const named = Object.entries(before?.names ?? {}).map(([each, name]) => ({ id: each, name }));
  offer([...(pack?.people ?? []), ...(await met()), ...named.filter((each) => fields.people?.includes(each.id))]);
  show('record');
  fill(form(), fields);
  typed(fields);
  errors(editing?.reasons ?? []);
}

function fresh() {
  const habits = pack?.habits ?? {};
  return { type: ['individuel'], date: [today()], place: ['lieu_activite'], gender: ['non_communique'], age: ['non_communique'], status: ['non_communique'], ...habits };
}

/** A place that is not among one's own, kept with its name. */
function lookUp({ venue }, label) {
  const list = form().elements.venue;
  if (venue && ![...list.options].some((option) => option.value === venue[0])) list.append(new Option(label ?? venue[0], venue[0]));
}

function errors(reasons) {
  const place = document.getElementById('activite-erreurs');
  place.replaceChildren(...summary(reasons));
  if (reasons.length) place.firstElementChild.focus();
}

/** Calls `done` after a record was kept; half filled forms survive a closed tab. */
export function startRecording(done) {
  let busy = false;
  form().addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy || shown() !== 'record' || !isOpen()) return;
    const fields = read(form());
    const wrong = slips(fields).map(({ field, text }) => ({ field, text: word(text) }));
    errors(wrong);
    if (wrong.length) return;
    busy = true;
    const again = event.submitter?.value === 'dupliquer';
    await keepActivity(fields);
    editing = null;
    if (again) {
      const { note, ...alike } = fields;
      await record(null, { ...alike, date: [today()] });
    }
    done(again);
    // The second click of a double one falls on the next form.
    setTimeout(() => { busy = false; }, again ? 1000 : 0);
  });
  form().addEventListener('change', () => !editing && saveDraft());
  form().addEventListener('reset', () => { editing = null; });
}

/**
 * Under the same id, one revision more: what had been sent of it already, while it was being corrected or with its answer
 * lost, is corrected and not doubled. The draft goes in the same breath.
 */
async function keepActivity(fields) {
  const id = form().elements.id.value;
  const before = (await entry(id)) ?? editing;
  await keep({
    id,
    kind: 'activite',
    order: before?.order ?? Date.now(),
    revision: Math.max(before?.revision ?? 0, editing?.revision ?? 0) + 1,
    state: 'waiting',
    fields,
    version: before?.version,
    ...called(),
  }, DRAFT);
}

/** What the place and the people of the form are called: by then they may not be in its lists any more. */
const called = () => ({ place: form().elements.venue.selectedOptions[0]?.textContent, names: offered() });

/** What is typed so far, sealed like the rest. */
export async function saveDraft() {
  if (isOpen() && shown() === 'record' && !editing) await keepCopy(DRAFT, { id: form().elements.id.value, fields: read(form()), ...called() });
}

/** Giving up a record that waits leaves it as it was; giving up a new one leaves nothing. */
export async function forgetDraft() {
  if (shown() === 'record' && !editing) await dropCopy(DRAFT);
}

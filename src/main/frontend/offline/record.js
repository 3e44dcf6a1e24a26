// The form of an activity without network: the same as with it, kept here instead of sent.
import { uuid7 } from 'mediane/uuid7.js';
import { slips, today } from './checks.js';
import { DRAFT, draft, dropDraft, keepDraft } from './drafts.js';
import { called, fill, read } from './fields.js';
import { offer, offerTags, typed } from './people.js';
import { met } from './person.js';
import { entry, isOpen, keep } from './store.js';
import { show, shown } from './views.js';
import { summary, word } from './words.js';

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
export async function record(id, given = {}, names = {}) {
  editing = id ? await entry(id) : null;
  const before = editing ?? (id ? null : await draft());
  const fields = before?.fields ?? { ...fresh(), ...given };
  form().elements.id.value = before?.id ?? uuid7();
  lookUp(fields, before?.place ?? pack?.agenda.find(({ venue }) => venue === fields.venue?.[0])?.place);
  await offerAll(fields, before?.names ?? names);
  show('record');
  fill(form(), fields);
  typed(fields);
  errors(editing?.reasons ?? []);
}

/** People and tags to choose from: those of the day, and those chosen already, which may not be of this day. */
export async function offerAll(fields, names = {}) {
  const chosen = (values = []) => Object.entries(names).filter(([id]) => values.includes(id)).map(([id, name]) => ({ id, name }));
  offer([...(pack?.people ?? []), ...(await met()), ...chosen(fields.people)]);
  offerTags([...(pack?.tags ?? []).map(({ id, label }) => ({ id, name: label })), ...chosen(fields.tags)]);
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
    const { names } = called(form());
    await keepActivity(fields);
    editing = null;
    if (again) {
      // The next one is like it, without what was of this time only.
      const { note, rendezVous, ...alike } = fields;
      await record(null, { ...alike, date: [today()] }, names);
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
    ...called(form()),
  }, DRAFT);
}

/** What is typed so far, sealed like the rest. */
export async function saveDraft() {
  if (isOpen() && shown() === 'record' && !editing) await keepDraft({ id: form().elements.id.value, fields: read(form()), ...called(form()) });
}

/** Giving up a record that waits leaves it as it was; giving up a new one leaves nothing. */
export async function forgetDraft() {
  if (shown() === 'record' && !editing) await dropDraft();
}

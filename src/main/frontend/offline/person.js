// Somebody met without network: a name is enough.
import { uuid7 } from 'mediane/uuid7.js';
import { fill, read } from './fields.js';
import { entries, entry, isOpen, keep } from './store.js';
import { show, shown } from './views.js';
import { summary, word } from './words.js';

export const KIND = 'personne';
const form = () => document.getElementById('nouvelle-personne');

/** Opens the form, on someone who waits or on nobody yet. */
export async function person(id) {
  const before = id ? await entry(id) : null;
  form().elements.id.value = before?.id ?? uuid7();
  fill(form(), before?.fields ?? {});
  errors(before?.reasons ?? []);
  show('person');
}

function errors(reasons) {
  document.getElementById('personne-erreurs').replaceChildren(...summary(reasons));
  if (reasons.length) document.getElementById('personne-erreurs').firstElementChild.focus();
}

/** Calls `done` after somebody was kept. */
export function startMeeting(done) {
  form().addEventListener('submit', async (event) => {
    event.preventDefault();
    if (shown() !== 'person' || !isOpen()) return;
    const fields = read(form());
    if (!fields.name) return errors([{ field: 'name', text: word('name-missing') }]);
    const id = form().elements.id.value;
    const before = await entry(id);
    await keep({ id, kind: KIND, order: before?.order ?? Date.now(), revision: (before?.revision ?? 0) + 1, state: 'waiting', fields, version: before?.version });
    done();
  });
}

/** Those who wait here: they can be named in an activity at once. */
export async function met() {
  return (await entries()).filter(({ kind }) => kind === KIND).map(({ id, fields }) => ({ id, name: fields.name[0] }));
}

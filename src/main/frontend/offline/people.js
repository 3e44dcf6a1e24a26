// Who may be named in an activity without network: the people of the day, those met since, those named already.
import { filled } from './words.js';

const list = () => document.getElementById('nommer');

/** Offers these people in the form, beside the box where others are typed; each once. */
export function offer(people) {
  document.querySelector('#activite .act-named')?.append(list().closest('fieldset'));
  const once = new Map(people.map(({ id, name }) => [id, name]));
  list().replaceChildren(...[...once].map(([id, name]) => {
    const chip = filled('puce-personne', { name });
    Object.assign(chip.querySelector('input'), { value: id, id: `nommer-${id}` });
    return chip;
  }));
  list().closest('fieldset').hidden = once.size === 0;
}

/** The names of those offered or picked, by id: kept with the record, to name them again later. */
export const offered = () => Object.fromEntries([...document.querySelectorAll('#activite input[name=people]')].map((box) => [box.value, box.closest('label').textContent.trim()]));

/** Those typed by their names alone, back in the box, as they were: they are looked up on arrival. */
export function typed(fields) {
  document.getElementById('nommes')?.replaceChildren();
  const box = document.querySelector('#activite input[name=personName]');
  if (box) box.value = [...(fields.personName ?? []), ...(fields.newPeople ?? [])].join(', ');
}

/** Leaves no name on the page. */
export function forgetPeople() {
  list().replaceChildren();
  typed({});
  for (const suggestions of document.querySelectorAll('.m-suggestions')) suggestions.replaceChildren();
}

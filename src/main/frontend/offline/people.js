// Who may be named in an activity without network (the people of the day, those met since, those named already), and the
// tags that it may bear.
import { filled } from './words.js';

const form = () => document.getElementById('activite');
const people = () => document.getElementById('nommer');
const tags = () => document.getElementById('etiqueter');

/** Offers these people in the form, beside the box where others are typed; each once. */
export function offer(known) {
  form().querySelector('.act-named')?.append(people().closest('fieldset'));
  choices(people(), 'people', known);
}

/** Offers these tags; when there are none, the form does not speak of tags, and none is taken away. */
export function offerTags(known) {
  form().elements.note.closest('.ds-field').before(tags().closest('fieldset'));
  choices(tags(), 'tags', known);
  form().elements.tagged.disabled = known.length === 0;
}

function choices(list, field, known) {
  const once = new Map(known.map(({ id, name }) => [id, name]));
  list.replaceChildren(...[...once].map(([id, name]) => {
    const chip = filled('puce', { name });
    Object.assign(chip.querySelector('input'), { name: field, value: id, id: `${list.id}-${id}` });
    return chip;
  }));
  list.closest('fieldset').hidden = once.size === 0;
}

/** Those typed by their names alone, back in the box, as they were: they are looked up on arrival. */
export function typed(fields) {
  document.getElementById('nommes')?.replaceChildren();
  const box = document.querySelector('#activite input[name=personName]');
  if (box) box.value = [...(fields.personName ?? []), ...(fields.newPeople ?? [])].join(', ');
}

/** Leaves no name and no tag on the page. */
export function forgetPeople() {
  people().replaceChildren();
  offerTags([]);
  typed({});
  for (const suggestions of document.querySelectorAll('.m-suggestions')) suggestions.replaceChildren();
}

/** A box that keeps in a long list only the choices that hold what is typed; those ticked always stay. */
export function filters(part) {
  for (const field of part.querySelectorAll('[data-filter][hidden]')) attach(field);
}

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function attach(field) {
  const box = field.querySelector('input');
  const news = field.querySelector('[role=status]');
  const choices = [...field.parentElement.querySelectorAll('.m-choices > .ds-field')];
  box.addEventListener('input', () => {
    const words = plain(box.value).split(/\s+/);
    const shown = choices.filter((choice) => {
      const kept = words.every((word) => plain(choice.textContent).includes(word));
      choice.hidden = !kept && !choice.querySelector('input').checked;
      return kept;
    });
    news.textContent = shown.length === 0 ? box.dataset.none : box.dataset.some.replace('{0}', shown.length);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  field.hidden = false;
}

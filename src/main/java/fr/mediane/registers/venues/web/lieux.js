// The search near home and the page of a venue: "near me" and the map, both on top of what works without them.

/** About 100 metres: near enough to search, too coarse to say where someone lives. */
const rounded = (degrees) => degrees.toFixed(3);

function near(box) {
  const form = box.querySelector('form');
  const button = box.querySelector('button');
  const says = box.querySelector('.v-near-says');
  box.hidden = false;
  button.addEventListener('click', () => {
    says.textContent = says.dataset.asking;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.latitude.value = rounded(coords.latitude);
        form.elements.longitude.value = rounded(coords.longitude);
        form.requestSubmit();
      },
      () => { says.textContent = says.dataset.refused; },
      { maximumAge: 300_000, timeout: 15_000 },
    );
  });
}

async function show(box, open) {
  open.hidden = true;
  const { draw } = await import('./lieux-carte.js');
  await draw(box);
}

function map(box) {
  const open = box.querySelector('.v-map-open');
  if (document.querySelector('[data-latitude]') === null) return;
  open.hidden = false;
  open.addEventListener('click', () => show(box, open));
  // Beside the list there is room for it; under it, on a phone, only who asks pays for it.
  if (matchMedia('(min-width: 60rem)').matches && !navigator.connection?.saveData) show(box, open);
}

/** A filter applies as soon as it is ticked; without a script there is the button. */
function filters(form) {
  form.querySelector('.v-apply button').hidden = true;
  form.addEventListener('change', () => {
    sessionStorage.setItem('lieux-filtres', form.querySelector('details').open ? 'open' : '');
    sessionStorage.setItem('lieux-focus', document.activeElement?.closest('label, .ds-field')?.textContent.trim() ?? '');
    form.requestSubmit();
  });
  if (sessionStorage.getItem('lieux-filtres') === 'open') form.querySelector('details').open = true;
  const last = sessionStorage.getItem('lieux-focus');
  sessionStorage.removeItem('lieux-focus');
  if (last) {
    const label = [...form.querySelectorAll('label')].find((one) => one.textContent.trim() === last);
    label?.querySelector('input')?.focus({ preventScroll: true });
  }
}

const box = document.querySelector('.v-near');
if (box && 'geolocation' in navigator) near(box);
document.querySelectorAll('.v-map').forEach(map);
document.querySelectorAll('.v-filters').forEach(filters);

// The form of an activity. Without this it still works: the server gives the id, and everything stays in sight.
import { uuid7 } from 'mediane/uuid7.js';

const PENDING = 'mediane.activity.pending';
const form = document.getElementById('activite');

// The server has confirmed this one: the next form gets an id of its own, even when one goes back to the old one.
for (const done of document.querySelectorAll('[data-recorded]')) {
  if (sessionStorage.getItem(PENDING) === done.dataset.recorded) sessionStorage.removeItem(PENDING);
}
document.getElementById('suivante')?.focus({ preventScroll: true });

if (form) {
  const id = form.elements.id;
  const came = performance.getEntriesByType('navigation')[0]?.type;
  const pending = () => sessionStorage.getItem(PENDING);
  if ('fresh' in id.dataset) {
    // Back on the form without an answer: the same id, so that sending again cannot count twice.
    id.value = came === 'back_forward' && pending() ? pending() : uuid7();
    window.addEventListener('pageshow', (event) => {
      if (event.persisted && pending() !== id.value) id.value = uuid7();
    });
  }

  const lost = document.getElementById('sans-reseau');
  if (lost) withoutNetwork(lost);
  let sent = 0;
  let reached = false;
  form.addEventListener('submit', async (event) => {
    // On the offline page it is not posted: another script keeps it.
    if (form.method !== 'post') return;
    if (reached) {
      reached = false;
      return;
    }
    event.preventDefault();
    if (Date.now() - sent < 1500) return;
    sent = Date.now();
    // A form posted into nowhere leaves a page of the browser's, and what was typed is gone.
    if (lost) hide(lost, await reachable());
    if (lost && !lost.hidden) {
      sent = 0;
      lost.focus();
      return;
    }
    if ('fresh' in id.dataset) sessionStorage.setItem(PENDING, id.value);
    reached = true;
    form.requestSubmit(event.submitter);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[value=enregistrer]'));
    }
  });
  // Another duration: straight to the box.
  form.addEventListener('change', (event) => {
    if (event.target.name === 'duration' && event.target.value === 'autre') form.elements.hours.focus();
  });
  const named = document.getElementById('nommes');
  const box = named?.parentElement.querySelector('input[type=search]');
  if (box) naming(box, named);
  form.addEventListener('input', count);
  count();
}

/** Whether the server answers just now: what the browser says of the network is often wrong. */
async function reachable() {
  try {
    await fetch('/application.webmanifest', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(8000) });
    return true;
  } catch {
    return false;
  }
}

/** In one line wherever one is in a long form, and beside the button with what can be done. */
function hide(lost, hidden) {
  lost.hidden = hidden;
  document.getElementById('reseau-perdu').hidden = hidden;
}

/** Says it as soon as the browser knows; a device prepared for this account may go on offline with what was typed. */
function withoutNetwork(lost) {
  const say = () => hide(lost, navigator.onLine && !lost.contains(document.activeElement));
  addEventListener('offline', say);
  addEventListener('online', say);
  const carrying = lost.querySelector('[data-prepared]');
  if (!carrying || !storesOffline()) return;
  // Loaded while there is network.
  import('mediane/offline/carrying.js').then(async ({ carry, prepared }) => {
    if (!(await prepared(lost.dataset.account))) return;
    carrying.hidden = false;
    lost.querySelector('[data-unprepared]').hidden = true;
    document.getElementById('emporter').addEventListener('click', () => carry(form, lost.dataset.account));
  });
}

function storesOffline() {
  try {
    return localStorage.getItem('mediane.hors-ligne') !== null;
  } catch {
    return false;
  }
}

/** Each person picked in the box becomes a chip; unticked, it is not sent. One person only for an individual session. */
function naming(box, named) {
  const add = (field, value, text) => {
    if (form.elements.type.value === 'individuel') named.replaceChildren();
    const chip = Object.assign(document.createElement('label'), { className: 'ds-chip' });
    const tick = Object.assign(document.createElement('input'), { className: 'ds-input', type: 'checkbox', name: field, value, checked: true });
    chip.dataset.wrap = 'wrap';
    chip.append(tick, text);
    named.append(chip);
    box.value = '';
    document.getElementById(`${box.id}-code`).value = '';
  };
  box.addEventListener('suggestion', (event) => {
    if (event.detail) add('people', event.detail, box.value);
    else add('newPeople', box.value, `${box.value} ${named.dataset.new}`);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.metaKey || !box.value.trim()) return;
    event.preventDefault();
    const first = box.parentElement.querySelector('[role=option]');
    if (box.getAttribute('aria-expanded') === 'true' && first) first.click();
    else add('personName', box.value.trim(), box.value.trim());
  });
}

/** Says under each margin how many people are not counted there yet, or too many. */
function count() {
  const all = Number.parseInt(form.elements.participants.value, 10) || 0;
  for (const margin of form.querySelectorAll('[data-margin]')) {
    const news = margin.querySelector('[data-rest]');
    const sum = [...margin.querySelectorAll('input')].reduce((total, box) => total + (Number.parseInt(box.value, 10) || 0), 0);
    const words = all === 0 || sum === all ? '' : sum < all ? news.dataset.rest.replace('#', all - sum) : news.dataset.over.replace('#', sum - all);
    if (news.textContent !== words) news.textContent = words;
    news.dataset.state = sum > all ? 'over' : '';
  }
}

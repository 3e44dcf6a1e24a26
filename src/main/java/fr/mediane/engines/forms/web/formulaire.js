// Questions come and go as answers are given, and each answer is noted at once: the page that the server would answer is
// fetched, and only what differs is changed, so that what is being typed stays as it is.
const form = document.querySelector('form.f-whole');
const OWN = 'input[type=hidden]:not([name=_csrf])';
const CARRIED = `:scope > ${OWN}`;
let turn = 0;

async function refresh() {
  const mine = ++turn;
  const data = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') data.append(name, value);
  data.set('geste', 'noter');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: data, headers: { 'HX-Request': 'true' } });
    if (!answer.ok || mine !== turn) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.querySelector('form.f-whole')) return; // Another page came, of sign-in for example: nothing here changes.
    for (const hidden of form.querySelectorAll(CARRIED)) hidden.remove();
    for (const hidden of page.querySelectorAll(`form.f-whole > ${OWN}`)) form.append(document.importNode(hidden));
    for (const fields of page.querySelectorAll('form.f-whole [data-fields]')) merge(fields, form.querySelector('[data-fields]'));
  } catch {
    // Without network everything is sent with the page.
  }
}

/** Brings in the fields that are missing here, and takes away those that are no longer shown. */
function merge(wanted, here) {
  const key = (field) => `${field.dataset.path} ${field.dataset.variant}`;
  const own = (part) => [...part.querySelectorAll('[data-path]')].filter((field) => field.parentElement.closest('[data-path], [data-fields]') === part);
  const present = new Map(own(here).map((field) => [key(field), field]));
  const kept = new Set(own(wanted).map(key));
  present.forEach((field, name) => { if (!kept.has(name)) field.remove(); });
  let after = null;
  for (const field of own(wanted)) {
    let mine = present.get(key(field));
    if (mine) {
      merge(field, mine);
    } else {
      mine = document.importNode(field, true);
      if (after) after.after(mine);
      else here.prepend(mine);
      window.htmx?.process(mine);
    }
    after = mine;
  }
}

form?.addEventListener('change', (event) => { if (event.target.type !== 'file') refresh(); });
form?.addEventListener('suggestion', refresh);

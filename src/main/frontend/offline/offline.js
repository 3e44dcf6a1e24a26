// The offline page: opens the store with the device's code, shows the day, records, and sends when there is network.
import { weakness } from './code.js';
import { savedLock, unsent } from './database.js';
import { showDay } from './day.js';
import { keepPreference, preference } from './preferences.js';
import { forgetDraft, record, saveDraft, startRecording, useDay } from './record.js';
import { restAfterAWhile } from './rest.js';
import { send } from './sending.js';
import { json, session } from './session.js';
import { close, copy, drop, empty, isOpen, keepCopy, onChange, open, prepare } from './store.js';
import { show, shown } from './views.js';
import { compare, keepMine, keepTheirs, showWaiting } from './waiting.js';
import { filled, phrase, word } from './words.js';

const $ = (id) => document.getElementById(id);
const news = (...nodes) => $('nouvelles').replaceChildren(...nodes);
const say = (name, color = 'info', value) => news(filled(`alerte-${color}`, { text: word(name, value) }));
/** Back to the start, with a word that stays until one goes on. */
const home = (...said) => {
  if (location.hash.length > 1) addEventListener('hashchange', () => said.length && say(...said), { once: true });
  else if (said.length) say(...said);
  location.hash = '';
};
const network = (state) => {
  $('reseau').replaceChildren(...phrase(`network-${state}`));
  $('reseau').dataset.state = state;
};

/** Where one stands: before the lock, or before a device that is not prepared, or is another's. */
async function begin() {
  const [here, lock] = [await session(), await savedLock()];
  network(here.state);
  $('verrouiller').hidden = true;
  if (here.state === 'not-allowed') return show('not-allowed');
  if (lock && here.state === 'here' && here.account !== lock.account) return foreign();
  if (lock) return show('unlock');
  return show(here.state === 'here' ? 'setup' : 'unprepared');
}

async function foreign() {
  const count = await unsent();
  $('autre-compte').replaceChildren(...phrase(count ? 'other-waits' : 'other-empty'));
  $('reprendre').hidden = count > 0;
  show('foreign');
}

/** The store has just been opened. */
async function enter() {
  $('verrouiller').hidden = false;
  await showAll();
  go();
  await refresh();
}

async function showAll() {
  const day = await copy('day');
  useDay(day);
  showDay(day);
  await showWaiting();
}

/** The hash says which view: so that "back" works. */
async function go() {
  if (!isOpen()) return;
  const [view, id] = location.hash.slice(1).split('/');
  if (view === 'activite') await record(id);
  else if (view === 'comparer' && id) await compare(id);
  else show('home');
}

/** Sends what waits and fetches the day anew, as far as the network and the session allow. */
async function refresh() {
  if (!isOpen()) return;
  const { state, sent } = await send();
  if (state !== 'closed') network(state);
  if (sent) {
    await showWaiting();
    say('sent', 'success', sent);
  }
  if (state === 'here') {
    const day = await json('/mon-espace/hors-ligne/journee');
    if (day && isOpen()) await keepCopy('day', { ...day, loaded: Date.now() });
  }
  if (!isOpen()) return;
  if (shown() === 'record') await showWaiting();
  else await showAll();
  if ((await unsent()) && state === 'away') askToBeWoken();
}

async function askToBeWoken() {
  const registration = await navigator.serviceWorker?.getRegistration('/mon-espace');
  registration?.sync?.register('mediane-envoi').catch(() => {});
}

async function lock() {
  if (!isOpen()) return;
  await saveDraft();
  close();
  $('activite').reset();
  for (const place of document.querySelectorAll('[data-personal]')) place.replaceChildren();
  useDay(null);
  news();
  await begin();
}

function wrongCode(place, name, value) {
  $(place).replaceChildren(filled('erreur', { text: word(name, value) }));
  $(place).previousElementSibling.setAttribute('aria-invalid', 'true');
  $(place).previousElementSibling.focus();
}

$('ouvrir').addEventListener('submit', async (event) => {
  event.preventDefault();
  const outcome = await open($('code').value);
  $('code').value = '';
  $('code-erreur').replaceChildren();
  if (outcome === 'open') await enter();
  else if (outcome === 'wrong') wrongCode('code-erreur', 'code-wrong');
  else wrongCode('code-erreur', 'code-wait', Math.ceil(outcome.wait / 1000));
});

$('preparer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const weak = weakness($('nouveau-code').value);
  $('nouveau-code-erreur').replaceChildren();
  $('encore-code-erreur').replaceChildren();
  if (weak) return wrongCode('nouveau-code-erreur', `code-${weak}`);
  if ($('nouveau-code').value !== $('encore-code').value) return wrongCode('encore-code-erreur', 'code-differs');
  const here = await session();
  if (here.state !== 'here') return begin();
  await prepare(here.account, $('nouveau-code').value);
  navigator.storage?.persist?.();
  $('preparer').reset();
  await enter();
  say('prepared', 'success');
});

$('envoyer').addEventListener('click', refresh);
$('verrouiller').addEventListener('click', lock);
$('reprendre').addEventListener('click', () => show('setup'));
$('oublie').addEventListener('click', async () => {
  $('oublie-nombre').textContent = await unsent();
  $('oublier').showModal();
});
for (const dialog of [$('oublier'), $('vider')]) {
  dialog.querySelector('[data-empty]').addEventListener('click', async () => {
    dialog.close();
    await empty();
    await begin();
    say('emptied');
  });
}
$('vidage').addEventListener('click', async () => {
  $('vider-nombre').textContent = await unsent();
  $('vider').showModal();
});
$('attente').addEventListener('click', async ({ target }) => {
  const act = target.closest('[data-act]')?.dataset.act;
  const id = target.closest('[data-entry]')?.dataset.entry;
  if (act === 'edit') location.hash = `activite/${id}`;
  if (act === 'compare') location.hash = `comparer/${id}`;
  if (act === 'delete') {
    $('effacer').dataset.entry = id;
    $('effacer').showModal();
  }
});
$('effacer').querySelector('[data-delete]').addEventListener('click', async () => {
  await drop($('effacer').dataset.entry);
  $('effacer').close();
  await showWaiting();
  say('deleted');
});
for (const [button, choose] of [['garder-ici', keepMine], ['garder-mediane', keepTheirs]]) {
  $(button).addEventListener('click', async () => {
    await choose($('comparer').dataset.entry);
    home();
    await refresh();
  });
}
$('abandonner').addEventListener('click', async () => {
  await forgetDraft();
  home();
});
startRecording((again) => {
  if (again) say('kept', 'success');
  else home('kept', 'success');
  refresh();
});

addEventListener('hashchange', () => {
  news();
  go();
});
addEventListener('online', refresh);
addEventListener('offline', () => network('away'));
navigator.serviceWorker?.addEventListener('message', ({ data }) => data === 'send' && refresh());
onChange((what) => (what === 'emptied' ? lock() : isOpen() && shown() !== 'record' && showWaiting()));
restAfterAWhile(lock);

const theme = new URLSearchParams(location.search).get('theme') ?? (await preference('theme'));
if (theme) document.documentElement.dataset.colorScheme = theme;
await keepPreference('lang', document.documentElement.lang);
if (new URLSearchParams(location.search).has('page')) {
  say('landed');
  if (new URLSearchParams(location.search).get('page') === '/mon-espace/activites/nouvelle') history.replaceState(null, '', '#activite');
}
navigator.serviceWorker?.register('/service-worker.js', { scope: '/mon-espace', updateViaCache: 'none' });
await begin();

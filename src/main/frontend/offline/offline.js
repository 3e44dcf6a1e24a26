// The offline page: opens the store with the device's code, shows the day, records, and sends when there is network.
import { aside, unsent } from './database.js';
import { activityOf, showDay } from './day.js';
import { takeIn } from './drafts.js';
import { gate, guard } from './gate.js';
import { forgetPeople } from './people.js';
import { person, startMeeting } from './person.js';
import { keepPreference, preference } from './preferences.js';
import { forgetDraft, record, saveDraft, startRecording, useDay } from './record.js';
import { restAfterAWhile } from './rest.js';
import { WORK, send } from './sending.js';
import { json } from './session.js';
import { close, copy, drop, isOpen, keepCopy, onChange } from './store.js';
import { show, shown } from './views.js';
import { compare, keepMine, keepTheirs, showWaiting } from './waiting.js';
import { filled, phrase, word } from './words.js';

const $ = (id) => document.getElementById(id);
const news = (...nodes) => $('nouvelles').replaceChildren(...nodes);
const say = (name, color = 'info', value) => news(filled(`alerte-${color}`, { text: word(name, value) }));
const asked = new URLSearchParams(location.search);

/** Back to the start, with a word that stays until one goes on. */
function home(...said) {
  const then = () => said.length && say(...said);
  if (location.hash.length > 1) addEventListener('hashchange', then, { once: true });
  else then();
  location.hash = '';
}

function network(state) {
  $('reseau').replaceChildren(...phrase(`network-${state}`));
  $('reseau').dataset.state = state;
}

/** Before the store is open. */
async function begin() {
  $('verrouiller').hidden = true;
  network(await gate(WORK));
  if (shown() === 'unlock' && (await aside()).length) say('carried-waits');
}

/** The store has just been opened. */
async function enter(said) {
  $('verrouiller').hidden = false;
  await showAll();
  const carried = await takeIn();
  if (carried) history.replaceState(null, '', '#activite');
  await go();
  if (carried) say('carried', 'success');
  else if (said) say(said, 'success');
  await refresh();
}

async function showAll() {
  const day = await copy('day');
  useDay(day);
  showDay(day);
  await showWaiting();
}

/** The hash says which view, so that "back" works. */
async function go() {
  if (!isOpen()) return;
  const [view, id] = location.hash.slice(1).split('/');
  if (view === 'activite') await record(id);
  else if (view === 'rendez-vous' && id) await record(null, activityOf(id));
  else if (view === 'personne') await person(id);
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
  if (state === 'here') await fetchDay();
  if (!isOpen()) return;
  if (shown() === 'home') await showAll();
  if (state === 'away' && (await unsent())) askToBeWoken();
}

async function fetchDay() {
  const day = await json('/mon-espace/hors-ligne/journee');
  if (day && isOpen()) await keepCopy('day', { ...day, loaded: Date.now() });
}

async function askToBeWoken() {
  const registration = await navigator.serviceWorker?.getRegistration('/mon-espace');
  registration?.sync?.register('mediane-envoi').catch(() => {});
}

/** Closes the store, and leaves nothing of it on the page. */
async function forget() {
  close();
  for (const form of document.querySelectorAll('form')) form.reset();
  for (const place of document.querySelectorAll('[data-personal]')) place.replaceChildren();
  forgetPeople();
  useDay(null);
  showDay(null);
  news();
  await begin();
}

async function lock() {
  if (!isOpen()) return;
  await saveDraft();
  await forget();
}

/** What one does with what waits. */
function startWaiting() {
  $('attente').addEventListener('click', ({ target }) => {
    const act = target.closest('[data-act]')?.dataset.act;
    const { entry: id, kind } = target.closest('[data-entry]')?.dataset ?? {};
    if (act === 'edit') location.hash = `${kind}/${id}`;
    if (act === 'compare') location.hash = `comparer/${id}`;
    if (act !== 'delete') return;
    $('effacer').dataset.entry = id;
    $('effacer').showModal();
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
}

/** Language and theme; the page that was asked for, when there was no network for it. */
async function settle() {
  const theme = asked.get('theme') ?? (await preference('theme'));
  if (theme) document.documentElement.dataset.colorScheme = theme;
  await keepPreference('lang', document.documentElement.lang);
  if (!asked.has('page')) return;
  say('landed');
  if (asked.get('page') === '/mon-espace/activites/nouvelle') history.replaceState(null, '', '#activite');
}

guard({
  work: WORK,
  opened: enter,
  async emptied() {
    await forget();
    say('emptied');
  },
});
startWaiting();
startRecording((again) => {
  if (again) say('kept', 'success');
  else home('kept', 'success');
  refresh();
});
startMeeting(() => {
  home('kept', 'success');
  refresh();
});
$('envoyer').addEventListener('click', refresh);
$('verrouiller').addEventListener('click', lock);
$('agenda').addEventListener('click', ({ target }) => {
  if (target.closest('button')) location.hash = `rendez-vous/${target.closest('[data-meeting]').dataset.meeting}`;
});
for (const button of document.querySelectorAll('[data-leave]')) {
  button.addEventListener('click', async () => {
    await forgetDraft();
    home();
  });
}
addEventListener('hashchange', () => {
  news();
  go();
});
addEventListener('online', refresh);
addEventListener('offline', () => network('away'));
navigator.serviceWorker?.addEventListener('message', ({ data }) => data === 'send' && refresh());
onChange((what) => (what === 'emptied' ? forget() : isOpen() && shown() === 'home' && showWaiting()));
restAfterAWhile(lock);
await settle();
navigator.serviceWorker?.register('/service-worker.js', { scope: '/mon-espace', updateViaCache: 'none' });
await begin();

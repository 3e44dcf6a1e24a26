// On the other pages, once this device holds a store: says what waits, and does not let it go unseen at sign-out.
import { empty, savedLock, unsent, waitingKinds } from './database.js';
import { keepPreference } from './preferences.js';
import { session } from './session.js';

const HOME = '/mon-espace/hors-ligne';
const TILL = '/mon-espace/bons/hors-ligne';
const REMINDER = `${HOME}/rappel`;

/** The page that sends what waits. */
const sender = async () => ((await waitingKinds()).every((kind) => kind === 'bon') && (await unsent()) ? TILL : HOME);

/** Looks after what waits on every page but the offline ones, which do so themselves. */
export async function lookAfter() {
  if ([HOME, TILL].includes(location.pathname)) return;
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form[action="/deconnexion"]') || event.target.dataset.leaving) return;
    event.preventDefault();
    leave(event.target);
  }, true);
  await keepPreference('lang', document.documentElement.lang);
  await keepPreference('theme', document.documentElement.dataset.colorScheme);
  if (!location.pathname.startsWith('/mon-espace')) return;
  navigator.serviceWorker?.register('/service-worker.js', { scope: '/mon-espace', updateViaCache: 'none' }).catch(() => {});
  if (await unsent()) (document.querySelector('#contenu > .m-page') ?? document.getElementById('contenu')).prepend(...(await reminder()).querySelectorAll('[data-reminder]'));
}

async function reminder() {
  const answer = await fetch(REMINDER, { headers: { 'HX-Request': 'true' } });
  const box = document.createElement('template');
  if (answer.ok) box.innerHTML = await answer.text();
  const count = await unsent();
  box.content.querySelectorAll('[data-count]').forEach((place) => { place.textContent = count; });
  box.content.querySelector('[data-reminder] a')?.setAttribute('href', await sender());
  return box.content;
}

/** What lies here belongs to the one who leaves: emptied, after a warning when something is not sent. */
async function leave(form) {
  const go = () => {
    form.dataset.leaving = 'true';
    form.submit();
  };
  const [lock, here, count] = [await savedLock(), await session(), await unsent()];
  if (!lock || here.state !== 'here' || here.account !== lock.account) return go();
  if (!count) {
    await empty();
    new BroadcastChannel('mediane-hors-ligne').postMessage('emptied');
    return go();
  }
  const dialog = (await reminder()).querySelector('dialog');
  if (!dialog) return location.assign(await sender());
  document.body.append(dialog);
  dialog.addEventListener('close', async () => {
    dialog.remove();
    if (dialog.returnValue === 'send') location.assign(await sender());
    if (dialog.returnValue === 'empty') {
      await empty();
      new BroadcastChannel('mediane-hors-ligne').postMessage('emptied');
      go();
    }
  });
  dialog.showModal();
}

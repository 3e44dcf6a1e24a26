// The till without network: prepares the device, takes signed vouchers in, and sends them when there is network.
import { claims, scanned } from './claims.js';
import { gate, guard } from './gate.js';
import { keepPreference, preference } from './preferences.js';
import { restAfterAWhile } from './rest.js';
import { alone, send } from './sending.js';
import { session } from './session.js';
import { TAKEN, close, copy, drop, dropCopy, entries, isOpen, keep, keepCopy, onChange, owner } from './store.js';
import { cents, hindrance, isOver, left, rightTime, slips } from './taking.js';
import { show, shown } from './views.js';
import { filled, moment, phrase, summary, word } from './words.js';
import { squareIn } from '../square.js';
import { uuid7 } from '../uuid7.js';

const HOME = '/mon-espace/bons/hors-ligne';
const [PASS, ASKED, ARRIVED] = ['pass', 'pass-asked', 'taken'];
const WORK = { work: 'bons', own: (kind) => kind === TAKEN, address: () => `${HOME}/envois`, arrived };
const $ = (id) => document.getElementById(id);
const news = (...nodes) => $('nouvelles').replaceChildren(...nodes);
const tell = (text, color = 'info') => news(filled(`alerte-${color}`, { text }));
const euros = (amount) => new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'fr-FR', { style: 'currency', currency: 'EUR' }).format(amount / 100);
const asked = new URLSearchParams(location.search);
const form = $('prendre');

function network(state) {
  $('reseau').replaceChildren(...phrase(`network-${state}`));
  $('reseau').dataset.state = state;
}

async function begin() {
  $('verrouiller').hidden = true;
  network(await gate(WORK.work));
}

async function enter(said) {
  $('verrouiller').hidden = false;
  show('home');
  await showAll();
  if (said) tell(word(said), 'success');
  await refresh();
}

const waiting = async () => (await entries()).filter(({ kind }) => kind === TAKEN);
const answered = async () => (await copy(ARRIVED)) ?? [];

/** What this device took under a pass, sent or not. */
async function takenUnder(pass) {
  const sent = (await answered()).filter((one) => one.pass === pass.id);
  const known = new Set(sent.map(({ id }) => id));
  const kept = (await waiting()).filter((one) => !known.has(one.id) && one.fields.pass[0] === pass.id);
  return [...sent, ...kept.map(({ id, serial, cents: amount }) => ({ id, serial, cents: amount }))];
}

async function showAll() {
  const pass = await copy(PASS);
  const usable = pass && !isOver(pass);
  const state = usable ? [word('take-pass', euros(left(pass, await takenUnder(pass)))), word('take-prepared-until', moment(new Date(pass.validUntil), { dateStyle: 'long', timeStyle: 'short' }))].join(' ') : word(pass ? 'take-pass-over' : 'take-no-pass');
  $('laissez-passer').textContent = state;
  if (form.hidden && usable) offer(pass);
  form.hidden = !usable;
  const list = await waiting();
  $('attente').replaceChildren(...list.map(line));
  $('attente-vide').hidden = list.length > 0;
  $('envoyer').hidden = !list.some((one) => one.state === 'waiting');
  const unseen = (await answered()).filter(({ seen }) => !seen);
  $('reponses').replaceChildren(...unseen.map(answer));
  $('arrivee').hidden = unseen.length === 0;
  $('autoriser').hidden = list.length > 0;
}

const about = ({ serial, cents: amount, at }) => ({ what: `${euros(amount)} · ${serial}`, more: moment(new Date(at), { dateStyle: 'long', timeStyle: 'short' }) });

function line(one) {
  const reasons = one.reasons ?? [];
  const node = filled('ligne-attente', {
    ...about(one),
    state: word(`state-${one.state === 'waiting' ? 'waiting' : 'refused'}`),
    reasons: one.state === 'waiting' ? [] : (reasons.length ? reasons : [{ text: word('no-reason') }]).map(({ text }) => Object.assign(document.createElement('li'), { textContent: text })),
  });
  node.dataset.entry = one.id;
  node.querySelector('[data-slot=state]').dataset.color = one.state === 'waiting' ? 'info' : 'warning';
  return node;
}

function answer(one) {
  const both = one.byVoucher > 0 && one.byGuarantee > 0;
  const paid = both
    ? word('take-by-both', euros(one.byVoucher)).replace('#', euros(one.byGuarantee))
    : word(one.byVoucher > 0 ? 'take-by-voucher' : 'take-by-guarantee', euros(one.byVoucher + one.byGuarantee));
  return filled('ligne-reponse', { ...about(one), paid });
}

/** The form as this pass allows it. */
function offer(pass) {
  const choices = (name, list) => {
    const select = form.elements[name];
    select.replaceChildren(select.options[0], ...list.map(([value, label]) => new Option(label, value)));
    if (list.length === 1) select.value = list[0][0];
  };
  choices('service', pass.services.map((name) => [name, name]));
  choices('lieu', pass.places.map(({ id, name }) => [id, name]));
}

/** Writes an answer down before what it answers is taken out: killed in between, it is sent and answered again. */
async function arrived({ id, serial, cents: amount, at, fields }, { byVoucher, byGuarantee }) {
  const before = (await answered()).filter((one) => one.id !== id);
  await keepCopy(ARRIVED, [...before, { id, serial, cents: amount, at, pass: fields.pass[0], byVoucher, byGuarantee, seen: false }]);
}

async function refresh() {
  if (!isOpen()) return;
  const { state, sent } = await send(WORK);
  if (state !== 'closed') network(state);
  if (!isOpen()) return;
  await showAll();
  if (sent) tell(word('sent', sent), 'success');
  if (state === 'away' && (await waiting()).length) {
    const registration = await navigator.serviceWorker?.getRegistration('/mon-espace');
    registration?.sync?.register('mediane-envoi').catch(() => {});
  }
}

/** Asks for a pass, once for its id however often the answer is lost; the former one is given back. */
async function prepare() {
  const outcome = await alone(async () => {
    const here = await session(WORK.work);
    if (here.state !== 'here' || here.account !== owner()) return { state: here.state === 'here' ? 'other' : here.state };
    if ((await waiting()).length) return { state: 'here' };
    const former = await copy(PASS);
    const id = (await copy(ASKED)) ?? uuid7();
    await keepCopy(ASKED, id);
    const body = new URLSearchParams({ account: here.account, id, ...(former && { former: former.id }) });
    try {
      const said = await fetch(`${HOME}/laissez-passer`, { method: 'POST', body, redirect: 'manual', headers: { [here.header]: here.token } });
      if (said.status >= 500 || said.type === 'opaqueredirect') return { state: 'away' };
      const pass = await said.json();
      await dropCopy(ASKED);
      if (!said.ok) return { state: 'here', reasons: pass.reasons };
      await keepCopy(ARRIVED, (await answered()).filter(({ seen }) => !seen));
      await keepCopy(PASS, { ...pass, offset: Date.parse(pass.now) - Date.now() });
      return { state: 'here', pass };
    } catch {
      return { state: 'away' };
    }
  });
  network(outcome.state);
  form.hidden = true;
  await showAll();
  if (outcome.pass) tell(word('take-issued', euros(outcome.pass.cents)), 'success');
  else if (outcome.reasons) tell(outcome.reasons.map(({ text }) => text).join(' '), 'warning');
  else if (outcome.state === 'away') tell(word('take-away-to-prepare'), 'warning');
}

/** Reads the voucher in the box: what it is, and a word for the reader. */
async function read(pass) {
  const said = scanned(form.elements.code.value);
  if (!said.signature) return { why: 'unsigned' };
  const voucher = await claims(said, pass.keys);
  if (!voucher) return { why: 'false' };
  const why = hindrance(pass, voucher);
  return why ? { why } : { voucher };
}

async function look() {
  const pass = await copy(PASS);
  if (!pass || !form.elements.code.value.trim()) return $('lu').replaceChildren();
  const { voucher, why } = await read(pass);
  $('lu').textContent = voucher ? word('take-true', euros(voucher.cents)).replace('#', voucher.serial) : word(`take-${why}`);
}

async function take() {
  const pass = await copy(PASS);
  news();
  if (!pass || isOver(pass)) return showAll();
  const [amount, besides] = [cents(form.elements.montant.value), cents(form.elements.complement.value || '0')];
  const [service, place] = [form.elements.service.value, form.elements.lieu.value];
  const { voucher, why } = await read(pass);
  const taken = await takenUnder(pass);
  const found = voucher ? slips(pass, voucher, { amount, service, place }, taken) : [{ field: 'code', text: why }];
  if (Number.isNaN(besides)) found.push({ field: 'complement', text: 'amount' });
  const reasons = found.map(({ field, text }) => ({ text: word(`take-${text}`, euros(left(pass, taken))), href: field === 'code' ? '#code-scanne' : `#${field}` }));
  $('a-corriger').replaceChildren(...summary(reasons));
  for (const name of ['code', 'montant', 'complement', 'service', 'lieu']) {
    form.elements[name].setAttribute('aria-invalid', String(found.some(({ field }) => field === name)));
  }
  if (found.length) return $('a-corriger').firstElementChild.focus();
  const at = rightTime(pass).toISOString();
  const fields = { pass: [pass.id], at: [at], code: [form.elements.code.value.trim()], montant: [(amount / 100).toFixed(2)], complement: [besides ? (besides / 100).toFixed(2) : ''], service: [service], lieu: [place] };
  await keep({ id: uuid7(), kind: TAKEN, order: Date.now(), revision: 1, state: 'waiting', serial: voucher.serial, cents: amount, at, fields });
  for (const name of ['code', 'montant', 'complement']) form.elements[name].value = '';
  $('lu').replaceChildren();
  await showAll();
  tell(word('take-kept', euros(amount)), 'success');
  return true;
}

async function photograph({ target }) {
  const [file] = target.files;
  if (!file) return;
  const said = await squareIn(file);
  target.value = '';
  if (!said) return ($('lu').textContent = word('take-no-square'));
  form.elements.code.value = said;
  await look();
}

async function forget() {
  close();
  form.reset();
  form.hidden = true;
  for (const place of document.querySelectorAll('[data-personal]')) place.replaceChildren();
  for (const place of ['lu', 'a-corriger']) $(place).replaceChildren();
  news();
  await begin();
}

guard({
  work: WORK.work,
  opened: enter,
  async emptied() {
    await forget();
    tell(word('emptied'));
  },
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (await alone(take)) await refresh();
});
form.elements.code.addEventListener('input', look);
$('photo').addEventListener('change', photograph);
$('autoriser').addEventListener('click', prepare);
$('envoyer').addEventListener('click', refresh);
$('verrouiller').addEventListener('click', forget);
$('vus').addEventListener('click', async () => {
  await keepCopy(ARRIVED, (await answered()).map((one) => ({ ...one, seen: true })));
  await showAll();
});
$('attente').addEventListener('click', ({ target }) => {
  if (target.closest('[data-act=delete]')) {
    $('effacer').dataset.entry = target.closest('[data-entry]').dataset.entry;
    $('effacer').showModal();
  }
});
$('effacer').querySelector('[data-delete]').addEventListener('click', async () => {
  await drop($('effacer').dataset.entry);
  $('effacer').close();
  await showAll();
  tell(word('deleted'));
});
addEventListener('online', refresh);
addEventListener('offline', () => network('away'));
navigator.serviceWorker?.addEventListener('message', ({ data }) => data === 'send' && refresh());
onChange((what) => (what === 'emptied' ? forget() : isOpen() && shown() === 'home' && showAll()));
restAfterAWhile(() => isOpen() && forget());
const theme = asked.get('theme') ?? (await preference('theme'));
if (theme) document.documentElement.dataset.colorScheme = theme;
await keepPreference('lang', document.documentElement.lang);
if (asked.has('page')) tell(word('landed'));
navigator.serviceWorker?.register('/service-worker.js', { scope: '/mon-espace', updateViaCache: 'none' });
await begin();

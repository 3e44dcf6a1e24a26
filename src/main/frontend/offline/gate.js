// Before the store is open: preparing the device, the code, the code forgotten, a device of somebody else.
import { weakness } from './code.js';
import { savedLock, unsent } from './database.js';
import { session } from './session.js';
import { empty, open, prepare } from './store.js';
import { show } from './views.js';
import { filled, phrase, word } from './words.js';

const $ = (id) => document.getElementById(id);

/** Where one stands: before the lock, or before a device that is not prepared, or is another's. Answers the session's state. */
export async function gate(work) {
  const [here, lock] = [await session(work), await savedLock()];
  if (here.state === 'not-allowed') show('not-allowed');
  else if (lock && here.state === 'here' && here.account !== lock.account) await foreign();
  else if (lock) show('unlock');
  else show(here.state === 'here' ? 'setup' : 'unprepared');
  return here.state;
}

async function foreign() {
  const count = await unsent();
  $('autre-compte').replaceChildren(...phrase(count ? 'other-waits' : 'other-empty'));
  $('reprendre').hidden = count > 0;
  show('foreign');
}

function wrong(place, name, value) {
  $(place).replaceChildren(filled('erreur', { text: word(name, value) }));
  $(place).previousElementSibling.setAttribute('aria-invalid', 'true');
  $(place).previousElementSibling.focus();
}

function right(...places) {
  for (const place of places) {
    $(place).replaceChildren();
    $(place).previousElementSibling.removeAttribute('aria-invalid');
  }
}

/** Calls `opened` once the code was right or chosen, `emptied` after the device was emptied; `work` is what the page is for. */
export function guard({ work, opened, emptied }) {
  $('ouvrir').addEventListener('submit', async (event) => {
    event.preventDefault();
    const outcome = await open($('code').value);
    $('code').value = '';
    right('code-erreur');
    if (outcome === 'open') await opened();
    else if (outcome === 'wrong') wrong('code-erreur', 'code-wrong');
    else wrong('code-erreur', 'code-wait', Math.ceil(outcome.wait / 1000));
  });
  $('preparer').addEventListener('submit', async (event) => {
    event.preventDefault();
    const [code, again] = [$('nouveau-code').value, $('encore-code').value];
    right('nouveau-code-erreur', 'encore-code-erreur');
    const weak = weakness(code);
    if (weak) return wrong('nouveau-code-erreur', `code-${weak}`);
    if (code !== again) return wrong('encore-code-erreur', 'code-differs');
    const here = await session(work);
    if (here.state !== 'here') return gate(work);
    await prepare(here.account, code);
    navigator.storage?.persist?.();
    $('preparer').reset();
    await opened('prepared');
  });
  $('reprendre').addEventListener('click', () => show('setup'));
  for (const [button, dialog, count] of [['oublie', 'oublier', 'oublie-nombre'], ['vidage', 'vider', 'vider-nombre']]) {
    $(button).addEventListener('click', async () => {
      $(count).textContent = await unsent();
      $(dialog).showModal();
    });
    $(dialog).querySelector('[data-empty]').addEventListener('click', async () => {
      $(dialog).close();
      await empty();
      await emptied();
    });
  }
}

// A photograph of the square code fills the box of the code; the address before the code and the signature after it are for others.
import { squareIn } from 'mediane/square.js';

const place = document.querySelector('#photographier');
const box = document.querySelector('#code');
if (place && box) {
  place.hidden = false;
  place.querySelector('input').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    const said = await squareIn(file);
    target.value = '';
    document.querySelector('#lu').textContent = said ? '' : place.dataset.none;
    if (!said) return;
    box.value = decodeURIComponent(said.slice(said.lastIndexOf('#') + 1)).split('~')[0];
    document.querySelector('#montant').focus();
  });
}

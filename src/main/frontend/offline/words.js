// The page's texts and pieces come from its HTML, in the reader's language; scripts only fill them in.

const piece = (id) => document.getElementById(id).content;

/** A text of the page, with `#` replaced by a number or a name. */
export function word(name, value = '') {
  return piece('mots').querySelector(`[data-word="${name}"]`).textContent.replace('#', value);
}

/** The same with its links. */
export const phrase = (name) => [...piece('mots').querySelector(`[data-word="${name}"]`).cloneNode(true).childNodes];

/** A piece of the page, its places filled with texts, or with nodes; what is filled with nothing is taken out. */
export function filled(id, values) {
  const node = piece(id).firstElementChild.cloneNode(true);
  for (const place of node.querySelectorAll('[data-slot]')) {
    const value = values[place.dataset.slot];
    if (value?.length) place.append(...[value].flat());
    else place.remove();
  }
  return node;
}

/** A date or a moment in the reader's language. */
export function moment(date, style = { dateStyle: 'long' }) {
  return new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'fr-FR', style).format(date);
}

/** A piece with a text, which leads somewhere if there is anything more to see. */
export function linked(tag, { text, href }) {
  const node = document.createElement(tag);
  node.append(href ? Object.assign(document.createElement('a'), { href, textContent: text }) : text);
  return node;
}

/** A list of links to the fields to correct, where the form begins. */
export function summary(reasons) {
  if (!reasons.length) return [];
  const lines = reasons.map(({ field, text, href }) => linked('li', { text, href: href ?? (field && document.getElementById(field) && `#${field}`) }));
  return [filled('a-corriger-modele', { lines })];
}

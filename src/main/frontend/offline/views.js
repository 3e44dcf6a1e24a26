// One page, several views: the key that opens the store must not leave the page's memory between them.

const views = () => document.querySelectorAll('[data-view]');

/** Shows one view and takes the reader to its title. */
export function show(name, focus = true) {
  for (const view of views()) view.hidden = view.dataset.view !== name;
  const title = document.querySelector(`[data-view="${name}"] h1`);
  document.title = `${title.textContent} — Médiane`;
  document.documentElement.dataset.shown = name;
  if (focus) {
    scrollTo(0, 0);
    title.focus({ preventScroll: true });
  }
}

export const shown = () => document.documentElement.dataset.shown;

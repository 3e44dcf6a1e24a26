/** Turns a list of links to sections into tabs: arrows move, the address keeps which one is open. */
export function tabs(part) {
  for (const box of part.querySelectorAll('[data-tabs]')) {
    if (box.dataset.tabs === 'ready') continue;
    box.dataset.tabs = 'ready';
    const list = box.querySelector('ul');
    const links = [...list.querySelectorAll('a')];
    const panel = (link) => document.getElementById(link.hash.slice(1));
    const open = (chosen) => links.forEach((link) => {
      link.setAttribute('aria-selected', String(link === chosen));
      link.tabIndex = link === chosen ? 0 : -1;
      panel(link).hidden = link !== chosen;
    });
    list.setAttribute('role', 'tablist');
    links.forEach((link, i) => {
      link.parentElement.setAttribute('role', 'presentation');
      link.setAttribute('role', 'tab');
      link.setAttribute('aria-controls', link.hash.slice(1));
      panel(link).setAttribute('role', 'tabpanel');
      panel(link).tabIndex = 0;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        open(link);
        history.replaceState(history.state, '', link.hash);
      });
      link.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1, Home: -i, End: links.length - 1 - i }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = links[(i + step + links.length) % links.length];
        next.focus();
        next.click();
      });
    });
    open(links.find((link) => link.hash === location.hash) ?? links[0]);
  }
}

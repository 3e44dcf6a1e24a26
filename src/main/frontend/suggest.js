/** A search box that proposes while one types: a combobox with a list, after the ARIA authoring practices. */
export function suggestions(part) {
  for (const box of part.querySelectorAll('input[data-suggest]')) if (!box.hasAttribute('role')) attach(box);
}

function attach(box) {
  const list = Object.assign(document.createElement('ul'), { id: `${box.id}-choix`, className: 'm-suggestions', hidden: true });
  const news = Object.assign(document.createElement('span'), { className: 'm-hidden' });
  const code = document.getElementById(box.dataset.code ?? '');
  let asked = null;
  let timer = 0;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.label);
  news.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    box.setAttribute(name, value);
  }
  box.after(list, news);

  const options = () => [...list.children];
  const active = () => options().find((option) => option.getAttribute('aria-selected') === 'true');
  const mark = (chosen) => {
    options().forEach((option) => option.setAttribute('aria-selected', String(option === chosen)));
    if (chosen) box.setAttribute('aria-activedescendant', chosen.id);
    else box.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const show = (visible) => {
    list.hidden = !visible;
    box.setAttribute('aria-expanded', String(visible));
    if (!visible) mark(null);
  };
  const pick = (option) => {
    box.value = option.dataset.label;
    if (code) code.value = option.dataset.value;
    show(false);
    box.dispatchEvent(new CustomEvent('suggestion', { bubbles: true, detail: option.dataset.value }));
    if (box.dataset.pick === 'submit') box.form.requestSubmit();
  };
  const ask = async () => {
    const typed = box.value.trim();
    asked?.abort();
    if (typed.length < 2) return show(false);
    asked = new AbortController();
    const url = new URL(box.dataset.suggest, location.origin);
    url.searchParams.set('q', typed);
    try {
      const answer = await fetch(url, { signal: asked.signal, headers: { 'HX-Request': 'true' } });
      if (!answer.ok) return show(false);
      list.innerHTML = await answer.text();
    } catch {
      return show(false);
    }
    options().forEach((option, i) => { option.id = `${list.id}-${i}`; });
    const count = options().length;
    news.textContent = count === 0 ? box.dataset.none : box.dataset.some.replace('{0}', count);
    show(count > 0);
  };

  box.addEventListener('input', () => {
    if (code) code.value = '';
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const all = options();
    const at = all.indexOf(active());
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      pick(all[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      show(false);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) pick(option);
  });
  box.addEventListener('blur', () => show(false));
}

// The agenda by keyboard: arrows go from meeting to meeting and from day to day, Ctrl+Enter sends a form. All of it works
// without.
const week = document.querySelector('.ag-week');
const links = week ? [...week.querySelectorAll('h2 a, .ag-meeting a')] : [];

week?.addEventListener('keydown', (event) => {
  const at = links.indexOf(document.activeElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const days = links.filter((link) => link.parentElement.tagName === 'H2');
  const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const day = document.activeElement.closest('.ag-day');
  const next = step
    ? links[at + step]
    : side && days[days.findIndex((link) => link.closest('.ag-day') === day) + side];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

document.addEventListener('keydown', (event) => {
  const form = document.getElementById('agenda');
  if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

// On every page, small. Everything works without it; each part below refines what the server already gave.
import htmx from 'htmx.org';
import { calendars } from './calendar.js';
import { dialogs } from './dialogs.js';
import { filters } from './filter.js';
import { suggestions } from './suggest.js';
import { tabs } from './tabs.js';

window.htmx = htmx;
dialogs();
htmx.onLoad((part) => {
  tabs(part);
  suggestions(part);
  calendars(part);
  filters(part);
});

// After a refused form came back in place, the reader is taken to what is to be corrected.
document.addEventListener('htmx:afterSettle', (event) => {
  const summary = event.target.querySelector?.('.ds-error-summary') ?? event.target.closest?.('.ds-error-summary');
  summary?.focus();
});

// A device that keeps records for lack of network: they are never forgotten, least of all at sign-out.
try {
  if (localStorage.getItem('mediane.hors-ligne')) import('./offline/everywhere.js').then(({ lookAfter }) => lookAfter());
} catch {
  // Without storage there is nothing to look after.
}

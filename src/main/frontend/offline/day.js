// The day as it was last fetched: rendezvous and people.
import { filled, moment, word } from './words.js';

/** Shows the day, and since when it is known. */
export function showDay(day) {
  document.getElementById('journee').replaceChildren(day ? word('day-of', moment(new Date(day.loaded), { dateStyle: 'long', timeStyle: 'short' })) : word('day-none'));
}

// The day as it was last fetched: who is expected when, and the people one knows.
import { today } from './checks.js';
import { filled, moment, word } from './words.js';

const DURATIONS = ['15', '30', '45', '60', '90', '120'];
let shownDay = null;

/** Shows the day, and since when it is known; nothing when the store is closed. */
export function showDay(day) {
  shownDay = day;
  const $ = (id) => document.getElementById(id);
  $('journee').textContent = day ? word('day-of', moment(new Date(day.loaded), { dateStyle: 'long', timeStyle: 'short' })) : word('day-none');
  $('agenda').replaceChildren(...(day?.agenda ?? []).filter(({ day: date }) => date >= iso()).map(appointment));
  $('agenda-vide').hidden = !day || $('agenda').childElementCount > 0;
  $('gens').replaceChildren(...(day?.people ?? []).map(({ name, birthYear }) => filled('ligne-personne', { name, more: birthYear ? word('born', birthYear) : '' })));
  $('gens-vide').hidden = !day || $('gens').childElementCount > 0;
}

function appointment({ id, day, begins, ends, title, place, names }) {
  const node = filled('ligne-agenda', {
    when: [moment(new Date(`${day}T12:00`), { weekday: 'long', day: 'numeric', month: 'long' }), `${begins.slice(0, 5)} – ${ends.slice(0, 5)}`].join(', '),
    what: title,
    place,
    names: names.join(', '),
  });
  node.dataset.meeting = id;
  node.querySelector('button').hidden = day > iso();
  return node;
}

/** The activity that this meeting becomes, as far as it is known. */
export function activityOf(id) {
  const meeting = shownDay?.agenda.find((each) => each.id === id);
  if (!meeting) return {};
  const minutes = (Date.parse(`1970-01-01T${meeting.ends}`) - Date.parse(`1970-01-01T${meeting.begins}`)) / 60_000;
  const length = DURATIONS.includes(String(minutes))
    ? { duration: [String(minutes)] }
    : { duration: ['autre'], hours: [String(Math.floor(minutes / 60))], minutes: [String(minutes % 60)] };
  return {
    type: [meeting.workshop ? 'collectif' : 'individuel'],
    date: [today(new Date(`${meeting.day}T12:00`))],
    place: ['lieu_activite'],
    venue: [meeting.venue],
    rendezVous: [meeting.id],
    people: meeting.people,
    ...length,
    ...(meeting.workshop && { title: [meeting.title], participants: [String(Math.max(1, meeting.names.length))] }),
  };
}

const iso = (now = new Date()) => today(now).split('/').reverse().join('-');

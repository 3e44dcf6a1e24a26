// The slips that would come back hours later, when nobody remembers: only the simple ones. The server has the last word.

const DATE = /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/;

/** What to correct before keeping it: pairs of a field and the name of a text. */
export function slips(fields, today = new Date()) {
  const found = [];
  const one = (name) => fields[name]?.[0]?.trim() ?? '';
  const refuse = (field, text) => found.push({ field, text });
  const date = day(one('date'));
  if (!date) refuse('date', 'date');
  else if (date > today) refuse('date', 'date-in-future');
  if (one('place') === 'lieu_activite' && !one('venue') && !one('venueName')) refuse('venue', 'venue-missing');
  if (['domicile', 'autre'].includes(one('place')) && !one('commune')) refuse('commune', 'commune-missing');
  if (!one('duration') || (one('duration') === 'autre' && !one('hours') && !one('minutes'))) refuse('duration', 'duration-missing');
  if (!fields.themes) refuse('themes', 'theme-missing');
  if (one('type') === 'collectif' && !/^\d+$/.test(one('participants'))) refuse('participants', 'not-a-number');
  return found;
}

/** The day typed, day first; null when there is no such day. */
export function day(typed) {
  const [, d, m, y] = DATE.exec(typed) ?? [];
  const date = new Date(Number(y), Number(m) - 1, Number(d));
  return date.getMonth() === Number(m) - 1 && date.getDate() === Number(d) ? date : null;
}

/** Today as the form's date field says it. */
export function today(now = new Date()) {
  return [now.getDate(), now.getMonth() + 1, now.getFullYear()].map((part) => String(part).padStart(2, '0')).join('/');
}

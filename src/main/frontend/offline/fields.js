// Between the form of an activity and what is kept of it: each field's values by its name, as the server reads them.

const OURS = new Set(['id', 'version', 'action', '_csrf']);

/** Says that the form shows tags: always the same. */
const FIXED = new Set([...OURS, 'tagged']);

const controls = (form, name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];

/** What the form says; empty boxes left out. */
export function read(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (!OURS.has(name) && typeof value === 'string' && value.trim()) (fields[name] ??= []).push(value);
  }
  return fields;
}

/** What the place, the people and the tags of the form are called: by then they may not be in its lists any more. */
export const called = (form) => ({
  place: form.elements.venue?.selectedOptions?.[0]?.textContent,
  names: Object.fromEntries([...form.querySelectorAll('input[name=people], input[name=tags]')].map((box) => [box.value, box.closest('label').textContent.trim()])),
});

/** Puts it back into the form. */
export function fill(form, fields) {
  for (const control of form.elements) {
    if (!control.name || FIXED.has(control.name)) continue;
    const values = fields[control.name] ?? [];
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = values.includes(control.value);
    else if (control.tagName !== 'BUTTON') control.value = values[0] ?? '';
  }
  for (const part of form.querySelectorAll('details')) part.open = [...part.querySelectorAll('input, select, textarea')].some((control) => (control.checked || /^(text|search|textarea)/.test(control.type)) && fields[control.name]);
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What it says in words: pairs of what the form calls a field and what was answered. */
export function describe(form, fields) {
  return Object.entries(fields).flatMap(([name, values]) => {
    const [first] = controls(form, name);
    if (!first || first.type === 'hidden' || OURS.has(name) || values.every((value) => ['', '0'].includes(value.trim()))) return [];
    return [[label(first), values.map((value) => answer(form, name, value)).join(', ')]];
  });
}

/** The answers to one field in words. */
export const answers = (form, fields, name) => (fields[name] ?? []).map((value) => answer(form, name, value)).join(', ');

function label(control) {
  const group = control.type === 'checkbox' || control.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : control.labels?.[0];
  const margin = control.closest('[data-margin]')?.querySelector('legend');
  return [margin, group].filter(Boolean).map((node) => node.firstChild.textContent.trim()).join(', ');
}

function answer(form, name, value) {
  for (const control of controls(form, name)) {
    if (control.tagName === 'SELECT') return [...control.options].find((option) => option.value === value)?.textContent ?? value;
    if ((control.type === 'checkbox' || control.type === 'radio') && control.value === value) return control.closest('label').textContent.trim();
  }
  return value;
}

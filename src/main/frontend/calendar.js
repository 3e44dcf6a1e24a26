/** A button that opens the browser's own calendar beside a date that is typed as text. */
export function calendars(part) {
  for (const field of part.querySelectorAll('input[data-calendar]')) {
    if (!('showPicker' in HTMLInputElement.prototype) || field.dataset.ready) continue;
    field.dataset.ready = 'true';
    const picker = document.createElement('input');
    Object.assign(picker, { type: 'date', tabIndex: -1, className: 'm-picker' });
    picker.setAttribute('aria-hidden', 'true');
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'ds-button m-calendar' });
    button.dataset.variant = 'tertiary';
    button.dataset.icon = '';
    button.setAttribute('aria-label', field.dataset.calendar);
    button.addEventListener('click', () => {
      const [day, month, year] = field.value.split(/[\s./-]/);
      if (year?.length === 4) picker.value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      picker.showPicker();
    });
    picker.addEventListener('change', () => {
      field.value = picker.value.split('-').reverse().join('/');
      field.dispatchEvent(new Event('change', { bubbles: true }));
      button.focus();
    });
    const row = document.createElement('div');
    row.className = 'm-date-row';
    field.replaceWith(row);
    row.append(field, button, picker);
  }
}

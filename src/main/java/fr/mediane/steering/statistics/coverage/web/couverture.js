// The map of communes without a venue near: drawn from the table beside it, the larger the more people live there.
import L from 'leaflet';
import { ground } from 'mediane/ground.js';

function said(row) {
  const box = document.createElement('div');
  for (const cell of row.cells) {
    const line = document.createElement('p');
    line.textContent = cell.textContent.replace(/\s+/g, ' ').trim();
    box.append(line);
  }
  return box;
}

async function show(box, open) {
  open.hidden = true;
  const map = await ground(box);
  const circles = [...document.querySelectorAll('tr[data-latitude]')].map((row) => {
    const place = [Number(row.dataset.latitude), Number(row.dataset.longitude)];
    const radius = Math.min(28, 4 + Math.sqrt(Number(row.dataset.people)) / 12);
    return L.circleMarker(place, { radius, className: 's-circle' }).bindPopup(said(row)).addTo(map);
  });
  map.fitBounds(L.featureGroup(circles).getBounds(), { padding: [30, 30], maxZoom: 12 });
}

for (const box of document.querySelectorAll('.v-map')) {
  const open = box.querySelector('.v-map-open');
  if (document.querySelector('tr[data-latitude]') !== null) {
    open.hidden = false;
    open.addEventListener('click', () => show(box, open));
    // As with the map of venues: where there is room for it, it need not be asked for.
    if (matchMedia('(min-width: 60rem)').matches && !navigator.connection?.saveData) show(box, open);
  }
}

// The ground of a map that is loaded only when it is shown: its style, its tiles, and what it says without them.
import L from 'leaflet';

function style(address) {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

/** The map in a box of the template of maps; where it looks is for the caller to say. */
export async function ground(box) {
  const plane = box.querySelector('.v-map-ground');
  const says = box.querySelector('.v-map-says');
  await style(box.dataset.style);
  plane.hidden = false;
  const map = L.map(plane, { scrollWheelZoom: false, zoomControl: false });
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  let failed = 0;
  let loaded = 0;
  L.tileLayer(box.dataset.tiles, {
    maxZoom: 19,
    attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>',
  })
    .on('tileload', () => { loaded += 1; says.textContent = ''; })
    .on('tileerror', () => {
      failed += 1;
      if (failed > 2 && loaded === 0) says.textContent = box.dataset.without;
    })
    .addTo(map);
  return map;
}

// The map beside the list: loaded only when it is shown.
import L from 'leaflet';
import { ground } from 'mediane/ground.js';

const pin = (number) => L.divIcon({
  className: 'v-pin',
  html: number === null ? '<span></span>' : `<span>${number}</span>`,
  iconSize: [38, 38],
  iconAnchor: [19, 19],
  popupAnchor: [0, -18],
});

/** The name and the way to the page, without ever reading text as markup. */
function words(card) {
  const box = document.createElement('div');
  const link = card.querySelector('h3 a');
  const name = document.createElement(link ? 'a' : 'strong');
  name.textContent = card.querySelector('h3').textContent;
  if (link) name.href = link.getAttribute('href');
  box.append(name);
  const now = card.querySelector('.v-now');
  if (now) {
    const line = document.createElement('p');
    line.textContent = now.textContent.trim();
    box.append(line);
  }
  return box;
}

export async function draw(box) {
  const map = await ground(box);
  const cards = [...document.querySelectorAll('[data-latitude]')];
  const alone = cards.length === 1 && cards[0].classList.contains('v-alone');
  const places = cards.map((card, index) => {
    const place = [Number(card.dataset.latitude), Number(card.dataset.longitude)];
    const marker = L.marker(place, { icon: pin(alone ? null : index + 1), title: card.querySelector('h3').textContent, keyboard: true });
    marker.bindPopup(words(card)).addTo(map);
    card.addEventListener('mouseenter', () => marker.getElement()?.classList.add('v-pin-here'));
    card.addEventListener('mouseleave', () => marker.getElement()?.classList.remove('v-pin-here'));
    return place;
  });
  if (alone) map.setView(places[0], 15);
  else map.fitBounds(places, { padding: [40, 40], maxZoom: 15 });
}

// Refines the pages of figures: drawings over time become charts to point at, the link to share is copied.
// The chart library comes only when a drawing is in sight. The table below each drawing holds the same figures.

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const printing = matchMedia('print');
const charts = new Set();

// A canvas does not understand the theme's own notation: an element says what colour comes out of it.
const probe = document.body.appendChild(Object.assign(document.createElement('span'), { hidden: true }));

function colour(name) {
  probe.style.color = `var(--ds-color-${name})`;
  return getComputedStyle(probe).color;
}

function paint(chart) {
  const { scales } = chart.options;
  chart.data.datasets[0].backgroundColor = colour('lagoon-base-default');
  chart.data.datasets[0].hoverBackgroundColor = colour('terracotta-base-default');
  for (const scale of [scales.x, scales.y]) scale.ticks.color = colour('neutral-text-subtle');
  scales.y.grid.color = colour('neutral-border-subtle');
  chart.update('none');
}

async function draw(figure) {
  const { bars } = await import('./chart/bars.js');
  const area = figure.querySelector('.s-drawing');
  const rows = [...figure.querySelectorAll('tr[data-value]')];
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', area.querySelector('svg').getAttribute('aria-label'));
  area.append(canvas);
  const chart = bars(canvas, {
    labels: rows.map((row) => row.dataset.label),
    names: rows.map((row) => row.cells[0].textContent),
    texts: rows.map((row) => row.cells[1].textContent),
    values: rows.map((row) => Number(row.dataset.value)),
    label: figure.dataset.timeline,
    locale: document.documentElement.lang,
    animated: !calm.matches,
  });
  paint(chart);
  charts.add(chart);
  area.dataset.drawn = '';
  area.querySelector('svg').setAttribute('aria-hidden', 'true');
}

const sight = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    sight.unobserve(entry.target);
    draw(entry.target);
  }
}, { rootMargin: '200px' });
document.querySelectorAll('[data-timeline]').forEach((figure) => sight.observe(figure));

const repaint = () => charts.forEach(paint);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
printing.addEventListener('change', () => charts.forEach((chart) => chart.resize()));

for (const link of document.querySelectorAll('[data-share]')) {
  link.addEventListener('click', async (event) => {
    if (!navigator.clipboard) return;
    event.preventDefault();
    await navigator.clipboard.writeText(new URL(link.href, location.href).href);
    const before = link.textContent;
    link.textContent = link.dataset.share;
    document.querySelector('[data-share-says]').textContent = link.dataset.share;
    setTimeout(() => { link.textContent = before; }, 3000);
  });
}

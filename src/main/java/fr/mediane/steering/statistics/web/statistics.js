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

const colours = () => ({
  bar: colour('lagoon-base-default'),
  pointed: colour('terracotta-base-default'),
  text: colour('neutral-text-subtle'),
  line: colour('neutral-border-subtle'),
});

function repaint(chart) {
  const { scales } = chart.options;
  const { bar, pointed, text, line } = colours();
  chart.stop();
  chart.data.datasets[0].backgroundColor = bar;
  chart.data.datasets[0].hoverBackgroundColor = pointed;
  for (const scale of [scales.x, scales.y]) scale.ticks.color = text;
  scales.y.grid.color = line;
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
    colours: colours(),
  });
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

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach(repaint));
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

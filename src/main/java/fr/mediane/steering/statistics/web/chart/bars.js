// A bar chart by Chart.js, with only the parts it needs.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export function bars(canvas, { labels, names, texts, values, label, locale, animated, colours }) {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 14;
  return new Chart(canvas, {
    type: 'bar',
    data: { labels, datasets: [{ label, data: values, backgroundColor: colours.bar, hoverBackgroundColor: colours.pointed, borderRadius: 3, maxBarThickness: 48 }] },
    options: {
      locale,
      animation: animated ? { duration: 300 } : false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { grid: { display: false }, ticks: { color: colours.text, maxRotation: 0, autoSkipPadding: 12 } },
        y: { beginAtZero: true, border: { display: false }, grid: { color: colours.line }, ticks: { color: colours.text, maxTicksLimit: 6, precision: 0 } },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: { title: ([item]) => names[item.dataIndex], label: (item) => `${texts[item.dataIndex]} ${label.toLowerCase()}` },
        },
      },
    },
  });
}

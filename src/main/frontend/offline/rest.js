// Locks by itself: a device left on a table does not stay open.

const MINUTES = 10;

/** Calls `rest` once nobody has touched the page for a while, also after the device slept. */
export function restAfterAWhile(rest) {
  let latest = Date.now();
  const look = () => {
    if (Date.now() - latest > MINUTES * 60_000) rest();
  };
  for (const kind of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(kind, () => {
      look();
      latest = Date.now();
    }, { capture: true, passive: true });
  }
  document.addEventListener('visibilitychange', look);
  setInterval(look, 10_000);
}

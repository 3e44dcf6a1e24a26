// The device's code: what it must be like, and how long one waits after wrong ones. Nothing here touches the browser.

export const SHORTEST = 6;

/** So many wrong codes in a row, and what was copied from Médiane leaves the device; what waits to be sent stays, closed. */
export const FORGET_AFTER = 10;

const FREE_TRIES = 3;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;

/** What is wrong with a new code: `short`, `simple` or nothing. */
export function weakness(code) {
  if ([...code].length < SHORTEST) return 'short';
  const steps = new Set([...code].slice(1).map((sign, i) => sign.codePointAt(0) - code.codePointAt(i)));
  return steps.size === 1 && Math.abs([...steps][0]) < 2 ? 'simple' : '';
}

/** How many milliseconds to wait after this many wrong codes in a row: thirty seconds, then twice as long each time. */
export function pause(wrong) {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (wrong - FREE_TRIES));
}

// Who is signed in, asked from the server each time: the answer brings the token that a post needs, fresh.

const ADDRESS = '/mon-espace/hors-ligne/session';

/**
 * `{ state: 'here', account, token, header }`, or the state alone: `away` (no network), `out` (nobody signed in),
 * `not-allowed` (not this work, if one is named).
 */
export async function session(work) {
  try {
    const answer = await fetch(ADDRESS, { redirect: 'manual', cache: 'no-store' });
    if (answer.type === 'opaqueredirect') return { state: 'out' };
    if (answer.status === 403) return { state: 'not-allowed' };
    if (!answer.ok) return { state: 'away' };
    const said = await answer.json();
    return work && !said.may.includes(work) ? { state: 'not-allowed' } : { state: 'here', ...said };
  } catch {
    return { state: 'away' };
  }
}

/** An answer of the server as JSON; null without network, or when nobody is signed in. */
export async function json(address) {
  try {
    const answer = await fetch(address, { redirect: 'manual', cache: 'no-store' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

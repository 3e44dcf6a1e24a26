// Who is signed in, asked from the server each time: the answer brings the token that a post needs, fresh.

const ADDRESS = '/mon-espace/hors-ligne/session';

/** `{ state: 'here', account, token, header }`, or the state alone: `away` (no network), `out` (nobody signed in), `not-allowed`. */
export async function session() {
  try {
    const answer = await fetch(ADDRESS, { redirect: 'manual', cache: 'no-store' });
    if (answer.type === 'opaqueredirect') return { state: 'out' };
    if (answer.status === 403) return { state: 'not-allowed' };
    return answer.ok ? { state: 'here', ...(await answer.json()) } : { state: 'away' };
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

// The reader's language and theme, kept where the service worker can read them. Nothing personal.

const PLACE = 'mediane-choix';

export async function preference(name) {
  const kept = await (await caches.open(PLACE)).match(`/${name}`);
  return kept?.text();
}

export async function keepPreference(name, value) {
  await (await caches.open(PLACE)).put(`/${name}`, new Response(value));
}

/** Whether a cache is the one of preferences: it outlives versions. */
export const isPreferences = (cache) => cache === PLACE;

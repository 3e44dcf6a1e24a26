// The service worker of the professional space. It keeps public files and the empty offline pages, in both languages, and
// nothing else: pages with people on them never come here. The server puts VERSION before this file; it changes with every
// file, template or text, and a new version takes the place of the old one as a whole.
import { isPreferences, preference } from './preferences.js';

const CACHE = `mediane-${self.VERSION}`;
const HOME = '/mon-espace/hors-ligne';
const TILL = '/mon-espace/bons/hors-ligne';
const SHELLS = { [HOME]: '/hors-ligne/coquille?lang=', [TILL]: '/hors-ligne/coquille-bons?lang=' };

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('sync', (event) => event.waitUntil(askOpenPagesToSend()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(kept(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, url));
});

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  for (const address of Object.values(SHELLS).flatMap((shell) => [`${shell}fr`, `${shell}en`])) {
    // Asked as nobody, without any cookie: what comes back cannot speak of anyone.
    const shell = await fetch(address, { credentials: 'omit', cache: 'no-store', redirect: 'error' });
    if (!shell.ok) throw new Error(`The offline page does not come: ${shell.status}`);
    await cache.put(address, shell);
  }
  await self.skipWaiting();
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name !== CACHE && !isPreferences(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const kept = async (request) => (await caches.match(request)) ?? fetch(request);

async function page(request, url) {
  if (url.pathname in SHELLS) return shell(url);
  try {
    return await fetch(request);
  } catch {
    const home = url.pathname.startsWith('/mon-espace/bons') ? TILL : HOME;
    return Response.redirect(`${home}?page=${encodeURIComponent(url.pathname)}`);
  }
}

async function shell({ pathname, searchParams }) {
  const language = (searchParams.get('lang') ?? (await preference('lang'))) === 'en' ? 'en' : 'fr';
  return (await caches.match(SHELLS[pathname] + language)) ?? fetch(pathname);
}

/** The store opens with the device's code only, so it is the open pages that send; they are woken up here. */
async function askOpenPagesToSend() {
  for (const client of await self.clients.matchAll()) client.postMessage('send');
}

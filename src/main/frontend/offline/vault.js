// Keys and sealing, all by the browser's own cryptography. A random data key seals everything; it is itself kept sealed
// under a key made from the device's code, and tied to the account: under another account's name it does not open.

const LEAST_ITERATIONS = 600_000;
const MOST_ITERATIONS = 6_000_000;
const WANTED_MILLISECONDS = 400;
const BOX = { name: 'RSA-OAEP', hash: 'SHA-256' };
const text = new TextEncoder();

/** A new lock for this account and code, and the data key that it keeps. */
export async function makeLock(account, code) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iterations = await suitableIterations(salt);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, await wrappingKey(code, salt, iterations), bound(iv, account));
  const lock = { account, salt, iterations, iv, wrapped, wrong: 0, until: 0 };
  return { lock, key: await openLock(lock, code) };
}

/** The data key, which scripts can use but not read; null when the code is wrong. */
export async function openLock({ account, salt, iterations, iv, wrapped }, code) {
  const outer = await wrappingKey(code, salt, iterations);
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, outer, bound(iv, account), 'AES-GCM', false, ['encrypt', 'decrypt']);
  } catch {
    return null;
  }
}

/** Seals a value; `about` says what it is, and it opens only as that. */
export async function seal(key, about, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt(bound(iv, about), key, text.encode(JSON.stringify(value))) };
}

export async function unseal(key, about, { iv, bytes }) {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(bound(iv, about), key, bytes)));
}

/**
 * A box for what is put aside while the store is closed: its slot (a public key) lets anything in, and only the data key
 * opens it.
 */
export async function makeBox(key, account) {
  const pair = await crypto.subtle.generateKey({ ...BOX, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['wrapKey', 'unwrapKey']);
  const slot = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { account, slot, inside: await seal(key, `${account}/box`, await crypto.subtle.exportKey('jwk', pair.privateKey)) };
}

/** What a form carried into the box is sealed as. */
export const aboutCarried = (account, id) => `${account}/carried/${id}`;

/** Seals a value under a key of its own, which the box alone opens. */
export async function putIn({ slot }, about, value) {
  const once = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', once, await crypto.subtle.importKey('jwk', slot, BOX, false, ['wrapKey']), { name: BOX.name });
  return { wrapped, ...(await seal(once, about, value)) };
}

export async function takeOut({ account, inside }, key, about, { wrapped, ...sealed }) {
  const own = await crypto.subtle.importKey('jwk', await unseal(key, `${account}/box`, inside), BOX, false, ['unwrapKey']);
  return unseal(await crypto.subtle.unwrapKey('raw', wrapped, own, { name: BOX.name }, 'AES-GCM', false, ['decrypt']), about, sealed);
}

const bound = (iv, about) => ({ name: 'AES-GCM', iv, additionalData: text.encode(about) });

async function wrappingKey(code, salt, iterations) {
  const typed = await crypto.subtle.importKey('raw', text.encode(code.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** As many rounds as this device does in about half a second, and never fewer than 600,000. */
async function suitableIterations(salt) {
  const start = performance.now();
  await wrappingKey('', salt, LEAST_ITERATIONS);
  const rounds = Math.round((LEAST_ITERATIONS * WANTED_MILLISECONDS) / (performance.now() - start));
  return Math.min(MOST_ITERATIONS, Math.max(LEAST_ITERATIONS, rounds));
}

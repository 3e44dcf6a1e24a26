// Tells a true voucher from a false one without network: the signature (ES256, by the browser's own cryptography) and that it
// was made for this code.

const text = new TextEncoder();
const HASH = 16;

function bytes(part) {
  const signs = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(signs, (sign) => sign.codePointAt(0));
}

const brief = (some) => btoa(String.fromCodePoint(...some)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const json = (part) => JSON.parse(new TextDecoder().decode(bytes(part)));

/** What was scanned, without the address before it: `{ code, signature }`; the signature is missing from a typed code. */
export function scanned(said) {
  const [code, signature] = said.trim().slice(said.trim().lastIndexOf('#') + 1).split('~');
  return { code: code.trim(), signature: signature?.trim() };
}

/** What one of these keys signed for this code: `{ serial, cents, batch, until }`; null for anything else. */
export async function claims({ code, signature }, keys) {
  try {
    const [header, payload, sign, more] = signature.split('.');
    const { alg, kid } = json(header);
    const known = keys.find((key) => key.kid === kid);
    if (alg !== 'ES256' || !known || more !== undefined) return null;
    const { kty, crv, x, y } = known;
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const mine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes(sign), text.encode(`${header}.${payload}`));
    const said = json(payload);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text.encode(code)));
    if (!mine || said.h !== brief(hash.slice(0, HASH))) return null;
    return { serial: said.n, cents: said.c, batch: said.b, until: String(said.x).replace(/^(....)(..)(..)$/, '$1-$2-$3') };
  } catch {
    return null;
  }
}

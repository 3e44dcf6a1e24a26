/** Signs vouchers, so that whoever has the public key tells a true one without network: compact JWS, ES256 (RFC 7515). */
@NullMarked
package fr.mediane.programmes.vouchers.signing;

import org.jspecify.annotations.NullMarked;

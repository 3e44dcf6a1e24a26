/**
 * Programs that call the API: administrators make them, their secrets and scopes; the token server gives them tokens, and
 * each call acts with what the client's scopes allow.
 *
 * <p>Vocabulary: API client — client de l’API; scope — portée.
 *
 * <p>Source: RFC 6749 (client credentials), RFC 8414 (metadata).
 */
@NullMarked
package fr.mediane.registers.identity.clients;

import org.jspecify.annotations.NullMarked;

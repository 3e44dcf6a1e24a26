/**
 * Certificates that anybody can verify: a public page by code, a PDF, and an Open Badges 3.0 credential, signed as a JSON
 * Web Token (RS256, which every verifier of that standard must know).
 */
@NullMarked
package fr.mediane.programmes.training.badges;

import org.jspecify.annotations.NullMarked;

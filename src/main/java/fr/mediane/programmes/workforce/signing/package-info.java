/** Conventions as both have signed them: how such a paper comes here, and where it is kept. */
@NullMarked
package fr.mediane.programmes.workforce.signing;

import org.jspecify.annotations.NullMarked;

/** How an operator's programs prove that a call is theirs and arrived as it was sent. */
@NullMarked
package fr.mediane.programmes.connectivity.operators.signing;

import org.jspecify.annotations.NullMarked;

/** A counsellor's training on one page, for themselves and for administrators. */
@NullMarked
package fr.mediane.programmes.training.passport;

import org.jspecify.annotations.NullMarked;

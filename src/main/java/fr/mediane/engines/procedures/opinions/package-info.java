/**
 * What somebody outside thinks of a case: an instructor asks, and they answer by a link, without an account, seeing nothing
 * but what was chosen for them.
 */
@NullMarked
package fr.mediane.engines.procedures.opinions;

import org.jspecify.annotations.NullMarked;

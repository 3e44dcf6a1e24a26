/** Invented partners, tags and activities of a coordinator. */
@NullMarked
package fr.mediane.programmes.coordination.demonstration;

import org.jspecify.annotations.NullMarked;

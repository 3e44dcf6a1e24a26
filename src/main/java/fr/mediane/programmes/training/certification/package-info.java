/** The professional title: its versions, their blocks and equivalences, what juries decided, and Pix. */
@NullMarked
package fr.mediane.programmes.training.certification;

import org.jspecify.annotations.NullMarked;

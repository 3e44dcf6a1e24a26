/** Results and Pix certificates of an older tool: they wait for their holder, whom nobody knows by an account yet. */
@NullMarked
package fr.mediane.programmes.training.legacy;

import org.jspecify.annotations.NullMarked;

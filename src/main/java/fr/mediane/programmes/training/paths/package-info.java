/** The initial path of a counsellor, what has to be passed by when, and who is told of it. */
@NullMarked
package fr.mediane.programmes.training.paths;

import org.jspecify.annotations.NullMarked;

/** The programme for programs. */
@NullMarked
package fr.mediane.steering.programme.api;

import org.jspecify.annotations.NullMarked;

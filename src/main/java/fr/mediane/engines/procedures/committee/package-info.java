/** Committees: they meet, and decide cases together; what they decided is done when their meeting is closed. */
@NamedInterface("committee")
@NullMarked
package fr.mediane.engines.procedures.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Those who decide: their inbox, a case before them, what they write, what the rules propose, the decision. */
@NamedInterface("instructing")
@NullMarked
package fr.mediane.engines.procedures.instructing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

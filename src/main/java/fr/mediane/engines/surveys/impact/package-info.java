/** What answers say together: shares with their intervals, before and after, what is hidden and why. */
@NamedInterface("impact")
@NullMarked
package fr.mediane.engines.surveys.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

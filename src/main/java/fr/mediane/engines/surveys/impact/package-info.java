/** What answers say together: shares with their intervals, before and after, what is hidden and why. */
@NullMarked
package fr.mediane.engines.surveys.impact;

import org.jspecify.annotations.NullMarked;

/** What happens to cases when a day passes. */
@NullMarked
package fr.mediane.engines.procedures.deadlines;

import org.jspecify.annotations.NullMarked;

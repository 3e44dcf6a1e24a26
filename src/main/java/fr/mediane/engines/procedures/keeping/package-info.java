/** How long cases are kept, and what is left of them. */
@NullMarked
package fr.mediane.engines.procedures.keeping;

import org.jspecify.annotations.NullMarked;

/** What goes on paper: the receipt and the answer, in French, from what the case and its procedure say. */
@NullMarked
package fr.mediane.engines.procedures.letters;

import org.jspecify.annotations.NullMarked;

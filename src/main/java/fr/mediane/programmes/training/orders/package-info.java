/**
 * Training orders: what a provider's session costs the programme, who came, what is owed for it, and the books.
 *
 * <p>Vocabulary: order — commande; present — présent (whoever signed the attendance sheet); owed — dû.
 */
@NullMarked
package fr.mediane.programmes.training.orders;

import org.jspecify.annotations.NullMarked;

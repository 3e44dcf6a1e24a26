/**
 * Initiatives for digital skills and the organisations behind them, by the fields of the EU Digital Skills and Jobs Platform:
 * proposed by an organisation's people, published by the administration, another person than who proposed.
 *
 * <p>Vocabulary: initiative — initiative; organiser — organisme, who trains or runs an initiative; technology — domaine
 * numérique; field — secteur ou domaine d’études; extent — portée.
 */
@NullMarked
package fr.mediane.programmes.training.initiatives;

import org.jspecify.annotations.NullMarked;

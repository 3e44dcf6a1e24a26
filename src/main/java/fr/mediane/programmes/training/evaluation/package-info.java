/**
 * What those who came say of a session: asked once, by a link, after the attendance sheet is closed.
 *
 * <p>Vocabulary: evaluation — évaluation; asked — sollicité.
 */
@NullMarked
package fr.mediane.programmes.training.evaluation;

import org.jspecify.annotations.NullMarked;

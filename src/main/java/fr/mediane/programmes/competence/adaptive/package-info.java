/**
 * The questions, and the mathematics of asking few of them: two-parameter logistic model, posterior on a grid, balanced
 * choice of the next question, calibration. Knows no database and no screen.
 */
@NullMarked
package fr.mediane.programmes.competence.adaptive;

import org.jspecify.annotations.NullMarked;

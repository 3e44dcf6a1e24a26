/**
 * How long people wait for an appointment, and how many do not come.
 *
 * <p>Vocabulary: attendance — présence; waiting time — délai, from the day it was asked to the day it took place; no-show — absence.
 */
@NullMarked
package fr.mediane.steering.statistics.meetings;

import org.jspecify.annotations.NullMarked;

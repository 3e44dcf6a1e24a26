/**
 * The copy of the activities by columns that exact figures are counted on: filled from what mediation publishes, kept up by
 * the change feed, one file per process. See docs/adr/0022.
 */
@NullMarked
package fr.mediane.steering.statistics.columns;

import org.jspecify.annotations.NullMarked;

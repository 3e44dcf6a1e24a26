/** The page about inhabitants. */
@NullMarked
package fr.mediane.steering.statistics.reach.web;

import org.jspecify.annotations.NullMarked;

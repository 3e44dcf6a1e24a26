/** The page about appointments. */
@NullMarked
package fr.mediane.steering.statistics.meetings.web;

import org.jspecify.annotations.NullMarked;

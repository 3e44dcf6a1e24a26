/** The pages about coverage. */
@NullMarked
package fr.mediane.steering.statistics.coverage.web;

import org.jspecify.annotations.NullMarked;

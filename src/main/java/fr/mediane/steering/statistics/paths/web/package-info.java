/** The page about people’s paths. */
@NullMarked
package fr.mediane.steering.statistics.paths.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.mediane.steering.statistics.api;

import org.jspecify.annotations.NullMarked;

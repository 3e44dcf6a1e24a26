@NullMarked
package fr.mediane.steering.statistics.web.map;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.mediane.steering.statistics.web;

import org.jspecify.annotations.NullMarked;

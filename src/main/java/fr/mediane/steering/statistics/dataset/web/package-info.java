@NullMarked
package fr.mediane.steering.statistics.dataset.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.mediane.steering.statistics.zonings.web;

import org.jspecify.annotations.NullMarked;

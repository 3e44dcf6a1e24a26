@NullMarked
package fr.mediane.registers.venues.api;

import org.jspecify.annotations.NullMarked;

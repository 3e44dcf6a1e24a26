@NullMarked
package fr.mediane.registers.venues.duplicates.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.mediane.registers.venues.web;

import org.jspecify.annotations.NullMarked;

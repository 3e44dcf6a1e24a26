@NullMarked
package fr.mediane.registers.venues.imports.web;

import org.jspecify.annotations.NullMarked;

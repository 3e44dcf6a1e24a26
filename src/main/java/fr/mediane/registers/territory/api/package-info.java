@NullMarked
package fr.mediane.registers.territory.api;

import org.jspecify.annotations.NullMarked;

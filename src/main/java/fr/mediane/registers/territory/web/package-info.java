@NullMarked
package fr.mediane.registers.territory.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.mediane.registers.organisations.web;

import org.jspecify.annotations.NullMarked;

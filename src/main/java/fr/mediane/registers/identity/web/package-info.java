@NullMarked
package fr.mediane.registers.identity.web;

import org.jspecify.annotations.NullMarked;

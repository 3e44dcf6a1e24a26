@NullMarked
package fr.mediane.registers.journal.web;

import org.jspecify.annotations.NullMarked;

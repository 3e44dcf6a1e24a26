@NullMarked
package fr.mediane.registers.identity.tokens;

import org.jspecify.annotations.NullMarked;

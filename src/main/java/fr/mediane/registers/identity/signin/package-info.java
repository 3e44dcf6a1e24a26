@NullMarked
package fr.mediane.registers.identity.signin;

import org.jspecify.annotations.NullMarked;

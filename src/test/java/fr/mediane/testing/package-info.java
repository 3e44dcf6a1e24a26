@NullMarked
package fr.mediane.testing;

import org.jspecify.annotations.NullMarked;

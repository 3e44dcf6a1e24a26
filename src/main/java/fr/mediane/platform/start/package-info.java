@NullMarked
package fr.mediane.platform.start;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.mediane.platform.crypto;

import org.jspecify.annotations.NullMarked;

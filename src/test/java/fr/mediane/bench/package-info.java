/** The figures to reach, measured: {@code mvn -Pbench verify}. Never part of the tests. */
@NullMarked
package fr.mediane.bench;

import org.jspecify.annotations.NullMarked;

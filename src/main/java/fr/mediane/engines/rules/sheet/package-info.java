/** A decision table as people write it, and as it is once read: columns, tests, values. Knows no engine. */
@NullMarked
package fr.mediane.engines.rules.sheet;

import org.jspecify.annotations.NullMarked;

/** A decision table as people write it, and as it is once read: columns, tests, values. Knows no engine. */
@NamedInterface("sheet")
@NullMarked
package fr.mediane.engines.rules.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

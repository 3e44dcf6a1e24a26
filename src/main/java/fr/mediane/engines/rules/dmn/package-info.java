/**
 * The one place that knows Apache KIE: reads cells, writes and reads DMN files, evaluates them, looks for gaps and overlaps.
 * Nothing of KIE is loaded before it is first needed.
 */
@NullMarked
package fr.mediane.engines.rules.dmn;

import org.jspecify.annotations.NullMarked;

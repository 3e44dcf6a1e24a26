/**
 * How long names of people hired, and papers that name them, are kept: as long as the books have to be shown, and no day more.
 *
 * <p>Legal source: GDPR, article 5(1)(e); commercial code, article L123-22 (supporting documents, ten years). The years are
 * data with days of validity ({@code workforce.retention}).
 */
@NullMarked
package fr.mediane.programmes.workforce.keeping;

import org.jspecify.annotations.NullMarked;

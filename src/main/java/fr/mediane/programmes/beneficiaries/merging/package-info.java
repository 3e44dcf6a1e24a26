/**
 * Two records of one person put together, and taken apart again.
 *
 * <p>Vocabulary: kept, absorbed — the record that stands for both, and the other; lent — what the kept one lacked.
 */
@NullMarked
package fr.mediane.programmes.beneficiaries.merging;

import org.jspecify.annotations.NullMarked;

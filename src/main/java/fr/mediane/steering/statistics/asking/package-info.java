/**
 * What the pages of single indicators share: whose figures of which days are asked for, and how that narrows a query over
 * what other rooms publish.
 */
@NullMarked
package fr.mediane.steering.statistics.asking;

import org.jspecify.annotations.NullMarked;

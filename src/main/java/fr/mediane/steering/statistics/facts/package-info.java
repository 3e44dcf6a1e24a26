/**
 * The facts that figures are counted from, as Parquet files by month, for engines that run on many machines: no names, no
 * words that someone typed, people under keyed pseudonyms.
 */
@NullMarked
package fr.mediane.steering.statistics.facts;

import org.jspecify.annotations.NullMarked;

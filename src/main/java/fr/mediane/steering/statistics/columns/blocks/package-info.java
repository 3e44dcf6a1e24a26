/**
 * The same activities in memory, as bits and small numbers in blocks of 65,536: made from the copy, and answered from while
 * the copy keeps them. See docs/adr/0031.
 */
@NullMarked
package fr.mediane.steering.statistics.columns.blocks;

import org.jspecify.annotations.NullMarked;

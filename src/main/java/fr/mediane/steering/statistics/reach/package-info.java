/**
 * How many of those who live somewhere were helped.
 *
 * <p>Vocabulary: reach — part des habitants, for a thousand of them.
 */
@NullMarked
package fr.mediane.steering.statistics.reach;

import org.jspecify.annotations.NullMarked;

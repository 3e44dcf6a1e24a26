/**
 * Keeping tags: made, renamed, retired, put together by whoever answers for their level.
 */
@NullMarked
package fr.mediane.programmes.coordination.tags;

import org.jspecify.annotations.NullMarked;

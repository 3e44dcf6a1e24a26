/**
 * Road maps as everybody reads them: those in force, and those that they replaced.
 */
@NullMarked
package fr.mediane.programmes.coordination.roadmap.published;

import org.jspecify.annotations.NullMarked;

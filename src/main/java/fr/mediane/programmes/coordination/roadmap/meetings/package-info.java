/**
 * Meetings of the committee that follows a road map: who is invited and comes, what is said, what is decided. Bodies are
 * invited, not persons.
 */
@NullMarked
package fr.mediane.programmes.coordination.roadmap.meetings;

import org.jspecify.annotations.NullMarked;

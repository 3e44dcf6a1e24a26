/**
 * When a host receives where, week after week, and the days on which they do not.
 *
 * <p>Vocabulary: recurrence — répétition (RFC 5545); spreading — writing an opening out as one window a day.
 */
@NamedInterface("openings")
@NullMarked
package fr.mediane.engines.agenda.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

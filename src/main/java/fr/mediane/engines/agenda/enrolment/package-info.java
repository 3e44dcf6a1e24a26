/**
 * Who takes part in a meeting, as its host keeps it: enrolled by hand, said to have come or not.
 */
@NullMarked
package fr.mediane.engines.agenda.enrolment;

import org.jspecify.annotations.NullMarked;

/**
 * When counsellors receive, appointments and workshops, and who has a seat in them. It knows a participant only as an
 * optional id given by the room above, a name to say aloud, and a sealed contact.
 *
 * <p>Vocabulary: opening — plage d’ouverture; window — one day of an opening; meeting — rendez-vous, atelier or public
 * event; host — who receives; booking — inscription; seat — place; waiting list — liste d’attente; attendance — présence
 * (unknown, seen, excused, revoked, noshow, as in the public service for appointments).
 *
 * <p>Legal source: GDPR articles 5(1)(c) and (e) (a phone number is enough, and is cleared after the date), 6(1)(e) and 32.
 */
@ApplicationModule(
        displayName = "Agenda",
        allowedDependencies = {
            "kernel",
            "platform",
            "design",
            "registers.journal",
            "registers.identity",
            "registers.venues"
        })
@NullMarked
package fr.mediane.engines.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import fr.mediane.programmes.training.catalogue.MaterialDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what the page of a session shows. */
@Component
class SessionReading {
    private final SessionDesk sessions;
    private final AttendanceDesk enrolments;
    private final MaterialDesk materials;
    private final Clock clock;

    SessionReading(SessionDesk sessions, AttendanceDesk enrolments, MaterialDesk materials, Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.materials = materials;
        this.clock = clock;
    }

    SessionPage page(Actor actor, UUID id, FormErrors errors) {
        return new SessionPage(
                sessions.find(actor, id).orThrow(),
                enrolments.of(actor, id),
                materials.shelf(actor, id).all(),
                clock.instant(),
                errors);
    }
}

package fr.mediane.engines.agenda;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.mediation.Counsellors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A host, a venue and times of a test's own. */
public final class Agendas {
    private Agendas() {}

    /** A counsellor whom nobody else knows. */
    public static Actor host() {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    }

    /** An open venue in Crest. */
    public static UUID venue(JdbcClient jdbc) {
        return Counsellors.venue(jdbc);
    }

    /** Next Monday at this hour, on the clock of Crest. */
    public static LocalDateTime monday(int hour) {
        var today = LocalDate.now(Clock.system(Paris.ZONE));
        return today.plusDays(8 - today.getDayOfWeek().getValue()).atTime(hour, 0);
    }

    public static Contact phone(int number) {
        return Contact.phone(PhoneNumber.of("+336399801%02d".formatted(number)));
    }
}

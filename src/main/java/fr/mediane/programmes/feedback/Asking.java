package fr.mediane.programmes.feedback;

import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Moment;
import fr.mediane.engines.surveys.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A person is to be asked about an activity, or was. */
record Asking(
        UUID invitation,
        UUID person,
        Moment moment,
        UUID counsellor,
        Optional<String> departement,
        boolean workshop,
        LocalDate happenedOn,
        Optional<Instant> sentAt) {
    Occasion occasion() {
        return new Occasion.Help(
                counsellor, departement, workshop ? Audience.WORKSHOP : Audience.INDIVIDUAL, happenedOn);
    }
}

package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.workforce.recruitment.Candidate.Person;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people and employers are told; never anybody's name. */
@Component
class CandidacyWords {
    private static final String MINE = "/mon-espace/candidature";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final Duration OF_USE = Duration.ofDays(14);
    private final OrganisationDesk organisations;
    private final Notices notices;
    private final Messages messages;
    private final BaseUrl base;
    private final Clock clock;

    CandidacyWords(OrganisationDesk organisations, Notices notices, Messages messages, BaseUrl base, Clock clock) {
        this.organisations = organisations;
        this.notices = notices;
        this.messages = messages;
        this.base = base;
        this.clock = clock;
    }

    /** What a person is told of. */
    enum ToPerson {
        INVITED,
        ACCEPTED,
        OFFERED,
        NOT_RETAINED,
        FILLED
    }

    /** What an employer is told of. */
    enum ToEmployer {
        INTERESTED,
        ACCEPTED,
        DECLINED
    }

    void tell(Candidate candidate, UUID position, String employer, ToPerson what) {
        send(
                candidate.person(),
                "recruitment %s %s %s".formatted(position, candidate.id(), what),
                text("recruitment.mail.person.subject." + what, employer),
                text("recruitment.mail.person.body." + what, employer, base.at(MINE)));
    }

    /** That a profile ends soon unless it is confirmed. */
    void tellEnd(Candidate candidate) {
        send(
                candidate.person(),
                "recruitment end %s %s".formatted(candidate.id(), candidate.confirmedOn()),
                text("recruitment.mail.end.subject"),
                text("recruitment.mail.end.body", candidate.endsOn().format(DAY), base.at(MINE)));
    }

    private void send(Person person, String key, String subject, String body) {
        var until = clock.instant().plus(OF_USE);
        if (person.email().isPresent()) {
            notices.send(Notice.email(key, person.email().get(), subject, body, until));
        } else {
            person.phone().ifPresent(phone -> notices.send(Notice.text(key, phone, body, until)));
        }
    }

    /** Says nothing to an employer whose address nobody knows. */
    void tell(UUID employer, UUID position, UUID candidate, ToEmployer what) {
        if (organisations.find(Actor.SYSTEM, employer) instanceof Decision.Accepted<Organisation>(var known)) {
            known.email()
                    .ifPresent(address -> notices.send(Notice.email(
                            "recruitment employer %s %s %s".formatted(position, candidate, what),
                            address,
                            text("recruitment.mail.employer.subject." + what),
                            text(
                                    "recruitment.mail.employer.body." + what,
                                    base.at("/mon-espace/recrutement/" + position)),
                            clock.instant().plus(OF_USE))));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRENCH, key, arguments);
    }
}

package fr.mediane.programmes.workforce.vacancies;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.workforce.vacancies.Vacancies.Vacancy;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an employer is told of a vacancy, at the address that it has in the register. */
@Component
class VacancyWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final Duration OF_USE = Duration.ofDays(30);
    private final OrganisationDesk organisations;
    private final Notices notices;
    private final Messages messages;
    private final BaseUrl base;
    private final Clock clock;

    VacancyWords(OrganisationDesk organisations, Notices notices, Messages messages, BaseUrl base, Clock clock) {
        this.organisations = organisations;
        this.notices = notices;
        this.messages = messages;
        this.base = base;
        this.clock = clock;
    }

    /** Says nothing to an employer whose address nobody knows. */
    void tell(Vacancy one) {
        if (organisations.find(Actor.SYSTEM, one.employer()) instanceof Decision.Accepted<Organisation>(var known)) {
            known.email().ifPresent(address -> send(address, one));
        }
    }

    private void send(EmailAddress to, Vacancy one) {
        var number = String.valueOf(one.number());
        notices.send(Notice.email(
                "workforce vacancy %s %s %s".formatted(one.position(), one.since(), one.phase()),
                to,
                text("workforce.vacancy.subject." + one.phase(), number),
                text(
                        "workforce.vacancy.body." + one.phase(),
                        number,
                        one.since().format(DAY),
                        one.lastDay().format(DAY),
                        base.at("/mon-espace/postes/" + one.position())),
                clock.instant().plus(OF_USE)));
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRENCH, key, arguments);
    }
}

package fr.mediane.programmes.vouchers.closing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sponsors and distributors are told as a campaign ends, once each. */
@Component
class YearEndWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private final Calendars calendars;
    private final OrganisationDesk organisations;
    private final Outbox outbox;
    private final Clock clock;

    YearEndWords(Calendars calendars, OrganisationDesk organisations, Outbox outbox, Clock clock) {
        this.calendars = calendars;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where words go out. */
    @Component
    record Outbox(Notices notices, Messages messages, BaseUrl address) {}

    /** Tells whom a step concerns, and notes that it is done, both or neither. */
    @Transactional
    public void announce(Campaign campaign, Milestone step) {
        if (step.step() != Step.STATEMENT && !calendars.done(campaign.id(), step.step(), clock.instant())) {
            return;
        }
        tell(campaign, step.step(), "sponsor", campaign.shares().keySet());
        if (step.step() == Step.ALERT) {
            tell(campaign, step.step(), "distributor", calendars.distributors(campaign.id()));
        }
    }

    /** Tells distributors that nothing more is handed out. */
    @Transactional
    public void stopped(Campaign campaign) {
        tell(campaign, Step.APPROVAL, "distributor", calendars.distributors(campaign.id()));
    }

    private void tell(Campaign campaign, Step step, String to, Collection<UUID> whom) {
        for (var organisation : whom) {
            if (organisations.find(Actor.SYSTEM, organisation) instanceof Decision.Accepted<Organisation>(var one)
                    && one.email().isPresent()) {
                outbox.notices()
                        .send(Notice.email(
                                "vouchers year-end " + step + " " + campaign.id() + " " + organisation,
                                one.email().get(),
                                text("vouchers.year-end.subject", campaign.name()),
                                text(
                                        "vouchers.year-end." + to + "." + step,
                                        campaign.name(),
                                        day(campaign.ends()),
                                        day(campaign.graceUntil()),
                                        outbox.address().at("/mon-espace/campagnes/" + campaign.id() + "/cloture")),
                                clock.instant().plus(Duration.ofDays(30))));
            }
        }
    }

    private String text(String key, Object... arguments) {
        return outbox.messages().text(Locale.FRANCE, key, arguments);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}

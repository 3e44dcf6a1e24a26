package fr.mediane.engines.procedures.hooks;

import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes to a partner whose system has not answered for so long that it is told nothing any more. */
@Component
class PauseMails {
    private static final Duration OF_USE = Duration.ofDays(7);
    private final Notices notices;
    private final Messages messages;
    private final Clock clock;

    PauseMails(Notices notices, Messages messages, Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
    }

    void paused(Subscription one) {
        notices.send(Notice.email(
                "procedures.hook:" + one.id() + ":" + one.since().toEpochMilli(),
                one.contact(),
                messages.text(Locale.FRENCH, "procedures.partners.mail.subject", one.name()),
                messages.text(
                        Locale.FRENCH,
                        "procedures.partners.mail.body",
                        one.name(),
                        one.address(),
                        Integer.toString(one.failures())),
                clock.instant().plus(OF_USE)));
    }
}

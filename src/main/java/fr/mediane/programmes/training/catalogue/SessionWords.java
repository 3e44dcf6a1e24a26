package fr.mediane.programmes.training.catalogue;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.AccountAccess;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What participants are told. */
@Component
class SessionWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE);
    private final AccessDesk access;
    private final Notices notices;
    private final Messages messages;
    private final BaseUrl address;

    SessionWords(AccessDesk access, Notices notices, Messages messages, BaseUrl address) {
        this.access = access;
        this.notices = notices;
        this.messages = messages;
        this.address = address;
    }

    /** A place became free for the first who waited. */
    void movedUp(Session session, Enrolment enrolment) {
        tell(
                enrolment,
                "moved-up",
                session.startsAt(),
                title(session),
                day(session),
                address.at("/formations/sessions/" + session.id()));
    }

    /** The session is called off: to whoever has a place or waits for one. */
    void calledOff(Session session, Enrolment enrolment, String why) {
        tell(
                enrolment,
                "called-off",
                session.endsAt(),
                title(session),
                day(session),
                why,
                address.at("/formations/" + session.module().code()));
    }

    private void tell(Enrolment enrolment, String what, Instant until, Object... arguments) {
        if (!(access.find(Actor.SYSTEM, enrolment.account()) instanceof Decision.Accepted<AccountAccess>(var who))) {
            return;
        }
        who.account().signIns().stream()
                .flatMap(signIn -> signIn.email().stream())
                .flatMap(text -> EmailAddress.parse(text).value().stream())
                .findFirst()
                .ifPresent(to -> notices.send(Notice.email(
                        "training " + what.replace('-', ' ') + " " + enrolment.id(),
                        to,
                        text("training.notice." + what + ".subject"),
                        text("training.notice." + what + ".body", arguments),
                        until)));
    }

    private static String title(Session session) {
        return session.module().title().french();
    }

    private static String day(Session session) {
        return session.startsAt().atZone(Paris.ZONE).format(DAY);
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRANCE, key, arguments);
    }
}

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
        if (!(access.find(Actor.SYSTEM, enrolment.account()) instanceof Decision.Accepted<AccountAccess>(var who))) {
            return;
        }
        who.account().signIns().stream()
                .flatMap(signIn -> signIn.email().stream())
                .flatMap(text -> EmailAddress.parse(text).value().stream())
                .findFirst()
                .ifPresent(to -> notices.send(Notice.email(
                        "training moved up " + enrolment.id(),
                        to,
                        text("training.notice.moved-up.subject"),
                        text(
                                "training.notice.moved-up.body",
                                session.module().title().french(),
                                session.startsAt().atZone(Paris.ZONE).format(DAY),
                                address.at("/formations/sessions/" + session.id())),
                        session.startsAt())));
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRANCE, key, arguments);
    }
}

package fr.mediane.engines.procedures.opinions;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes to who is asked: the number of the case and the link, and nothing of whom it is about. */
@Component
class OpinionMails {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private final Procedures procedures;
    private final Notices notices;
    private final Messages messages;
    private final BaseUrl base;

    OpinionMails(Procedures procedures, Notices notices, Messages messages, BaseUrl base) {
        this.procedures = procedures;
        this.notices = notices;
        this.messages = messages;
        this.base = base;
    }

    void asked(CaseFile dossier, Opinions.Waiting waiting) {
        send("asked", dossier, waiting);
    }

    void reminded(CaseFile dossier, Opinions.Waiting waiting) {
        send("reminded", dossier, waiting);
    }

    private void send(String kind, CaseFile dossier, Opinions.Waiting waiting) {
        notices.send(Notice.email(
                "procedures:opinion:" + kind + ":" + waiting.id(),
                EmailAddress.of(waiting.address()),
                text("subject", kind, dossier, waiting),
                text("body", kind, dossier, waiting),
                waiting.due().plusDays(1).atStartOfDay(Paris.ZONE).toInstant()));
    }

    private String text(String part, String kind, CaseFile dossier, Opinions.Waiting waiting) {
        return messages.text(
                Locale.FRENCH,
                "procedures.mail.opinion." + part + "." + kind,
                waiting.expert(),
                procedures.of(dossier).form().title().french(),
                dossier.number(),
                waiting.due().format(DAY),
                base.at(ExpertDesk.PATH + "/" + waiting.token()));
    }
}

package fr.mediane.engines.procedures;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Parsed;
import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who asks that there is something to read: by e-mail, when they gave an address. A mail names the case and says what
 * kind of news there is, never more. A case that came on paper is answered by letter. Who answers for a procedure is told
 * of a case that nobody decided in time.
 */
@Component
class CaseNotices {
    private static final Set<StepKind> NEWS =
            Set.of(StepKind.FILED, StepKind.SENT_BACK, StepKind.MESSAGE, StepKind.DECIDED, StepKind.SILENCE);
    private static final Duration OF_USE = Duration.ofDays(7);
    private final Procedures procedures;
    private final Notices notices;
    private final Messages messages;
    private final BaseUrl base;
    private final Clock clock;

    CaseNotices(Procedures procedures, Notices notices, Messages messages, BaseUrl base, Clock clock) {
        this.procedures = procedures;
        this.notices = notices;
        this.messages = messages;
        this.base = base;
        this.clock = clock;
    }

    /** A step was taken. */
    record News(CaseFile dossier, Steps.Draft step) {}

    @EventListener
    void about(News news) {
        about(news.dossier(), news.step());
    }

    private void about(CaseFile dossier, Steps.Draft step) {
        if (step.kind() == StepKind.ESCALATED) {
            procedures.of(dossier).escalateTo().ifPresent(to -> send(to, dossier, step, "/mon-espace/dossiers/"));
            return;
        }
        boolean theirOwn = step.author() == Author.APPLICANT && step.kind() != StepKind.FILED;
        if (!NEWS.contains(step.kind()) || step.closed() || theirOwn) {
            return;
        }
        address(dossier).ifPresent(to -> send(to, dossier, step, "/mon-espace/demarches/"));
    }

    private void send(EmailAddress to, CaseFile dossier, Steps.Draft step, String path) {
        notices.send(Notice.email(
                "procedures:" + step.id(),
                to,
                text("subject", dossier, step, path),
                text("body", dossier, step, path),
                clock.instant().plus(OF_USE)));
    }

    private String text(String part, CaseFile dossier, Steps.Draft step, String path) {
        var procedure = procedures.of(dossier);
        return messages.text(
                Locale.FRENCH,
                "procedures.mail." + part + "." + step.kind(),
                procedure.form().title().french(),
                dossier.number(),
                base.at(path + dossier.id()));
    }

    private Optional<EmailAddress> address(CaseFile dossier) {
        return dossier.plain().getOrDefault(procedures.of(dossier).mail(), List.of()).stream()
                .findFirst()
                .flatMap(typed -> EmailAddress.parse(typed) instanceof Parsed.Valid<EmailAddress>(var address)
                        ? Optional.of(address)
                        : Optional.empty());
    }
}

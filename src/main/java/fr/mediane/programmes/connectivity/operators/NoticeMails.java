package fr.mediane.programmes.connectivity.operators;

import fr.mediane.platform.Paris;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails to the operator's office. They name a case and lead to the page of the notice; who the customer is stands there only. */
@Component
class NoticeMails {
    private static final Duration OF_USE = Duration.ofDays(30);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' HH 'h' mm", Locale.FRENCH);
    private final Operators operators;
    private final Notices notices;
    private final BaseUrl baseUrl;
    private final Clock clock;

    NoticeMails(Operators operators, Notices notices, BaseUrl baseUrl, Clock clock) {
        this.operators = operators;
        this.notices = notices;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    void told(UUID operator, UUID notice, String caseNumber, Instant acknowledgeBy) {
        send(operator, notice + ":told", "Ligne Internet à maintenir : demande " + caseNumber, """
                Bonjour,

                L’un de vos clients vient de demander une aide pour payer sa facture d’Internet (demande %s).
                Sa ligne doit être maintenue jusqu’à la décision : article L. 115-3 du code de l’action sociale et des \
                familles. Le débit peut être réduit si les services publics en ligne et l’e-mail continuent de marcher.

                Dites que vous l’avez reçu avant le %s, puis comment la ligne se porte :
                %s
                """.formatted(
                        caseNumber, when(acknowledgeBy), link(notice)));
    }

    void late(MaintenanceNotice notice) {
        send(
                notice.operator(),
                notice.id() + ":late",
                "Sans réponse de votre part : demande " + notice.caseNumber(),
                """
                Bonjour,

                Personne n’a encore accusé réception de l’avis de maintien de la demande %s, envoyé le %s.
                Le fonds qui instruit la demande vient d’en être averti. La ligne doit rester ouverte.

                %s
                """.formatted(notice.caseNumber(), when(notice.toldAt()), link(notice.id())));
    }

    void ended(MaintenanceNotice notice) {
        send(
                notice.operator(),
                notice.id() + ":ended:"
                        + notice.endedAt().map(Instant::toEpochMilli).orElse(0L),
                "Décision rendue : demande " + notice.caseNumber(),
                """
                Bonjour,

                La demande %s est décidée. Ce qui reste à faire est ici :
                %s
                """.formatted(notice.caseNumber(), link(notice.id())));
    }

    void resumed(MaintenanceNotice notice) {
        send(
                notice.operator(),
                notice.id() + ":resumed:" + clock.instant().toEpochMilli(),
                "Ligne Internet à maintenir de nouveau : demande " + notice.caseNumber(),
                """
                Bonjour,

                La demande %s est examinée de nouveau. La ligne doit être maintenue jusqu’à la nouvelle décision.

                %s
                """.formatted(notice.caseNumber(), link(notice.id())));
    }

    private String link(UUID notice) {
        return baseUrl.at("/mon-espace/operateur/" + notice);
    }

    private static String when(Instant instant) {
        return WHEN.format(instant.atZone(Paris.ZONE));
    }

    private void send(UUID operator, String key, String subject, String body) {
        operators
                .address(operator)
                .ifPresent(address -> notices.send(Notice.email(
                        "connectivity.notice:" + key,
                        address,
                        subject,
                        body,
                        clock.instant().plus(OF_USE))));
    }
}

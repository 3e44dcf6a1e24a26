package fr.mediane.engines.procedures.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.opinions.AdviceDesk.Said;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.files.SentFile;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case being examined, and Anne Marchand, who is asked what she thinks of it. */
final class AnOpinion {
    static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String LAON = "02408";
    final AProcedure garden;
    final Actor instructor = AProcedure.instructor("02");
    private final ApplicationContext house;
    private final OpinionDesk desk;
    private final JdbcClient jdbc;

    AnOpinion(ApplicationContext house) {
        this.house = house;
        garden = new AProcedure(house);
        desk = house.getBean(OpinionDesk.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    UUID examined() {
        var id = garden.filed("Zoé", LAON).id();
        return garden.instruction.take(instructor, id).orThrow().id();
    }

    Asked asking(Set<String> sections, Set<UUID> files) {
        return new Asked(
                Uuid7.next(),
                "Anne Marchand",
                "anne.marchand@exemple.example",
                "Que pensez-vous des pommiers ?",
                Optional.of(Paris.today(house.getBean(Clock.class)).plusDays(14)),
                sections,
                files);
    }

    /** The secret of the link, as it was sent; she sees nothing of the case. */
    String asked(UUID id) {
        return asked(id, Set.of(), Set.of());
    }

    String asked(UUID id, Set<String> sections, Set<UUID> files) {
        var asked = asking(sections, files);
        desk.ask(instructor, id, asked).orThrow();
        desk.ask(instructor, id, asked).orThrow(); // sent twice
        var link =
                Pattern.compile("/avis/([A-Za-z0-9_-]{43})").matcher(mails(id).getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** What was written to her about a case. */
    List<String> mails(UUID id) {
        var number = jdbc.sql("select number from procedures.dossier where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return house.getBean(Notices.class).mailbox().stream()
                .map(Notices.Shown::notice)
                .filter(one -> one.recipient().equals("anne.marchand@exemple.example")
                        && one.body().contains(number))
                .map(Notice::body)
                .toList();
    }

    Opinion only(UUID id) {
        return desk.of(instructor, id).orThrow().getFirst();
    }

    /** Files of the history, as the instructor sees them. */
    List<Document> files(UUID id) {
        var dossier =
                house.getBean(InboxDesk.class).find(instructor, id).orThrow().dossier();
        return house.getBean(DocumentDesk.class).attached(dossier, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    static Said said(Advice advice, String text) {
        return new Said(Uuid7.next(), Optional.of(advice), text);
    }

    static void refused(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
    }

    static SentFile sent(String name) {
        return new SentFile(name, PDF);
    }
}

package fr.mediane.programmes.mediation.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.Delivery;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.testing.MedianeTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class LogbookExportDeskTest {
    private final Actor amina = Counsellors.mediator();

    @Autowired
    LogbookExportDesk desk;

    @Autowired
    LogbookTables tables;

    @Autowired
    ActivityDesk activities;

    @Autowired
    KeptFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesFewAtOnceInTheCodesOfTheNationalTool() {
        var id = record(amina);
        record(Counsellors.mediator());
        var file = atOnce(csv());
        assertThat(file.name()).matches("activites-\\d{4}-\\d\\d-\\d\\d[.]csv");
        var lines = new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("\ufeffid,type,date,duree_minutes,type_lieu,lieu,nom_lieu,");
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith(id + ",");
    }

    @Test
    void everyColumnHasACellAndAnotherName() {
        assertThat(LogbookColumns.ALL.stream().map(LogbookColumns.LogbookColumn::code))
                .doesNotHaveDuplicates()
                .hasSize(36);
    }

    @Test
    void leavesTheNoteOut() {
        activities
                .record(
                        amina,
                        Uuid7.next(),
                        Sessions.individual().noting("Ne jamais exporter ceci").content())
                .orThrow();
        assertThat(new String(atOnce(csv()).bytes(), StandardCharsets.UTF_8)).doesNotContain("jamais");
    }

    @Test
    void neutralisesFormulasInWhatPeopleTyped() {
        var content =
                Sessions.workshop().titled("=HYPERLINK(\"http://example.org\")").content();
        activities.record(amina, Uuid7.next(), content).orThrow();
        assertThat(new String(atOnce(csv()).bytes(), StandardCharsets.UTF_8))
                .contains("'=HYPERLINK")
                .doesNotContain(",=")
                .doesNotContain(",\"=");
    }

    @Test
    void writesManyInTheBackgroundOnce() throws Exception {
        var first = record(amina);
        var id = Uuid7.next();
        var layout = with(0, 1_000);
        var answer = desk.export(amina, id, LogbookFilter.ALL, layout).orThrow();
        assertThat(answer).isEqualTo(new Delivery.Later(id));
        assertThat(desk.export(amina, id, LogbookFilter.ALL, layout).orThrow()).isEqualTo(answer);
        assertThat(text(amina, id)).contains(first.toString());
        assertThat(files.of(amina)).hasSize(1);
    }

    @Test
    void refusesWhatAFormatCannotTake() {
        record(amina);
        assertThat(desk.export(amina, Uuid7.next(), LogbookFilter.ALL, with(0, 0)))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void isForThoseWhoRecordAndKnownToTheJournal() {
        var prefect = Counsellors.with(Role.PREFECT, new Scope.National());
        assertThat(desk.export(prefect, Uuid7.next(), LogbookFilter.ALL, csv())).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.export(Actor.PUBLIC, Uuid7.next(), LogbookFilter.ALL, csv()))
                .isInstanceOf(Decision.Forbidden.class);
        atOnce(csv());
        assertThat(jdbc.sql("select count(*) from journal.entry where actor = :actor and action = 'EXPORTED'")
                        .param("actor", amina.account().orElseThrow())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Delivery.AtOnce atOnce(LogbookLayout layout) {
        return (Delivery.AtOnce)
                desk.export(amina, Uuid7.next(), LogbookFilter.ALL, layout).orThrow();
    }

    private LogbookLayout csv() {
        return tables.csv(Locale.FRENCH);
    }

    private UUID record(Actor actor) {
        var id = Uuid7.next();
        activities.record(actor, id, Sessions.workshop().content()).orThrow();
        return id;
    }

    private String text(Actor actor, UUID id) throws IOException, InterruptedException {
        for (int i = 0; i < 500; i++) {
            if (files.find(actor, id).filter(KeptFile::ready).isPresent()) {
                try (var in = files.open(actor, id).orElseThrow()) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("never ready");
    }

    /** CSV with other limits. */
    private LogbookLayout with(int atOnce, int most) {
        var csv = csv();
        return new LogbookLayout() {
            @Override
            public String word() {
                return csv.word();
            }

            @Override
            public String ending() {
                return csv.ending();
            }

            @Override
            public String mediaType() {
                return csv.mediaType();
            }

            @Override
            public int atOnce() {
                return atOnce;
            }

            @Override
            public int most() {
                return most;
            }

            @Override
            public LogbookWriter open(OutputStream out, LogbookFilter filter, LogbookTotals totals) throws IOException {
                return csv.open(out, filter, totals);
            }
        };
    }
}

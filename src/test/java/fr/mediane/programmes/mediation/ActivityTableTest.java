package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself holds, and refuses to hold. */
@MedianeTest
class ActivityTableTest {
    @Autowired
    ActivityDesk desk;

    @Autowired
    JdbcClient jdbc;

    private KeptActivities kept;
    private final Actor amina = Counsellors.mediator();

    @BeforeEach
    void look() {
        kept = new KeptActivities(desk, jdbc);
    }

    @Test
    void notesCannotBeReadInTheDatabase() {
        var secret = "Suivi par l’assistante sociale";
        var activity = kept.record(
                amina,
                Sessions.individual()
                        .on(KeptActivities.yesterday())
                        .noting(secret)
                        .content());
        var row = jdbc.sql("select a::text || encode(note, 'escape') from mediation.activity a where id = ?")
                .param(activity.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("assistante", "Suivi");
        var bytes = jdbc.sql("select note from mediation.activity where id = ?")
                .param(activity.id())
                .query(byte[].class)
                .single();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("assistante");
        assertThat(kept.found(amina, activity.id()).content().note()).isEqualTo(secret);
        assertThat(kept.journalled(activity.id())).contains("READ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table mediation.activity; --",
                "\\N\t\\\\x00",
                "Łódź — 日本語 \uD83D\uDE00",
                "=HYPERLINK(\"http://example.org\")"
            })
    void anyTextIsKeptAsItIs(String text) {
        var content = new Sessions(
                        ActivityType.WORKSHOP,
                        KeptActivities.yesterday(),
                        60,
                        new ActivityPlace(PlaceKind.REMOTE, Optional.empty(), Optional.empty()),
                        Set.of(),
                        Set.of(Theme.ADMINISTRATIVE_HELP),
                        Set.of(),
                        text,
                        Optional.empty(),
                        text,
                        text,
                        Participants.of(3))
                .content();
        var found = kept.found(amina, kept.record(amina, content).id()).content();
        assertThat(List.of(found.title(), found.note(), found.procedureDetail()))
                .containsOnly(text);
    }

    @Test
    void theDatabaseRefusesWhatTheRulesRefuse() {
        var activity = kept.record(amina, KeptActivities.workshop());
        for (var change : List.of(
                "minutes = 0",
                "minutes = 1440",
                "participants = 501",
                "feminin = -1, masculin = 9",
                "feminin = 6",
                "age_non_communique = 0",
                "themes = '{}'",
                "themes = '{courriel}'",
                "procedures = '{logement}'",
                "type = 'individuel'",
                "type = 'autre'",
                "place = 'lieu_activite'",
                "redirected = true",
                "equipment = '{aucun,telephone}'",
                "date = date '2019-12-31'",
                "date = current_date + 3")) {
            assertThatThrownBy(() -> jdbc.sql("update mediation.activity set " + change + " where id = ?")
                            .param(activity.id())
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }
}

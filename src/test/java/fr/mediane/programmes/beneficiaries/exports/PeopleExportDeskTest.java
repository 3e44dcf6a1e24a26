package fr.mediane.programmes.beneficiaries.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.Delivery;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.platform.tables.ReadTable;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.platform.tables.UnreadableTable;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.testing.MedianeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class PeopleExportDeskTest {
    private static final PersonSearch EVERYBODY = new PersonSearch("", 1);
    private final Actor amina = SomePeople.counsellor();

    @Autowired
    PeopleExportDesk desk;

    @Autowired
    PersonDesk people;

    @Autowired
    KeptFiles files;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void holdsEverythingKnownInTheColumnsOfTheModel(Format format) throws UnreadableTable {
        SomePeople.person(people, amina, SomePeople.full("Simone D’Almeida"));
        var table = read(atOnce(EVERYBODY, format));
        assertThat(texts(table.lines().getLast()))
                .startsWith(
                        "",
                        "Simone D’Almeida",
                        "1950",
                        "Femme",
                        "Retraité",
                        "Valence",
                        "26000",
                        "26362",
                        "06 39 98 12 34",
                        "Simone@exemple.fr",
                        "Parler à ses petits-enfants");
    }

    @ParameterizedTest
    @EnumSource
    void noTextActsAsAFormula(Format format) throws UnreadableTable {
        for (var start : List.of("=", "+", "-", "@")) {
            SomePeople.person(
                    people,
                    amina,
                    new PersonDraft(start + "HYPERLINK(A)", "", "", "", "", "+687 25 00 00", "", start + "cmd"));
        }
        var bytes = atOnce(EVERYBODY, format);
        if (format == Format.CSV) {
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .doesNotContain(";=", ";+", ";-", ";@", "\n=", "\n+", "\n-", "\n@");
        }
        assertThat(read(bytes).lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.cells()).noneMatch(ReadTable.Cell::formula));
    }

    @Test
    void holdsOnlyWhoFitsTheSearchAndIsSupportedByTheActor() throws UnreadableTable {
        SomePeople.person(people, amina, PersonDraft.named("Zoé Petit"));
        SomePeople.person(people, amina, PersonDraft.named("Ada Roux"));
        SomePeople.person(people, SomePeople.counsellor(), PersonDraft.named("Zoé Autre"));
        var lines = read(atOnce(new PersonSearch("zoe", 1), Format.CSV)).lines();
        assertThat(lines).hasSize(2);
        assertThat(texts(lines.getLast())).contains("Zoé Petit");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MEDIATOR", mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoleExports(Role role) {
        assertThat(desk.export(SomePeople.with(role, new Scope.National()), Uuid7.next(), EVERYBODY, Format.XLSX))
                .isEqualTo(Decision.forbidden());
    }

    @Test
    void thePersonCanSeeThatACopyWasTaken() {
        var id = SomePeople.person(people, amina, PersonDraft.named("Zoé"));
        atOnce(EVERYBODY, Format.XLSX);
        assertThat(actions(id)).contains("EXPORTED");
    }

    @Test
    void manyAreWrittenInTheBackgroundAndOnceForTwoClicks() throws IOException, UnreadableTable {
        UUID last = new UUID(0, 0);
        for (int i = 0; i <= PeopleExportDesk.AT_ONCE; i++) {
            last = SomePeople.person(people, amina, PersonDraft.named("Personne " + (char) ('A' + i % 26) + i));
        }
        var id = Uuid7.next();
        for (int click = 0; click < 2; click++) {
            assertThat(desk.export(amina, id, EVERYBODY, Format.CSV).orThrow()).isEqualTo(new Delivery.Later(id));
        }
        while (files.find(amina, id).orElseThrow().inTheMaking()) {
            LockSupport.parkNanos(20_000_000);
        }
        try (var bytes = files.open(amina, id).orElseThrow()) {
            assertThat(read(bytes.readAllBytes()).lines()).hasSize(PeopleExportDesk.AT_ONCE + 2);
        }
        assertThat(actions(last)).containsOnlyOnce("EXPORTED");
        assertThat(files.find(SomePeople.counsellor(), id)).isEmpty();
    }

    private byte[] atOnce(PersonSearch asked, Format format) {
        return switch (desk.export(amina, Uuid7.next(), asked, format).orThrow()) {
            case Delivery.AtOnce(var name, var type, var bytes) -> bytes;
            case Delivery.Later later -> throw new AssertionError("few are given at once");
        };
    }

    private List<String> actions(UUID person) {
        return jdbc.sql("select action from journal.entry where record = :id")
                .param("id", person)
                .query(String.class)
                .list();
    }

    private static ReadTable read(byte[] file) throws UnreadableTable {
        return TableReader.read(file, 1_000);
    }

    private static List<String> texts(ReadTable.Line line) {
        return line.cells().stream().map(ReadTable.Cell::text).toList();
    }
}

package fr.mediane.programmes.workforce.legacy;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.legacy.LegacyReport.KindCount;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.SignIn;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of an older tool become one history, whole or not at all, and once. */
@MedianeTest
class LegacyImportTest {
    @TempDir
    Path folder;

    @Autowired
    LegacyImportDesk desk;

    @Autowired
    ImportProgramme command;

    @Autowired
    ContractDesk contracts;

    @Autowired
    SignInDesk signIns;

    @Autowired
    JdbcClient jdbc;

    /** Of this run: the database is shared. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void files() throws IOException {
        write(
                "structures.csv",
                "id;numero;nom;type;departement;zone_prioritaire;convention;attribuee_le;signee_le;debut;fin",
                "S1@;" + siret() + ";Mairie de Saint-Essai;COMMUNE;52;non;signee;2021-01-01;2021-01-10;2021-02-01;",
                "S2@;" + siret()
                        + ";Association d’Essai;PRIVATE;52;non;renouvellement_signe;2022-01-01;2022-01-10;2023-02-01;",
                "S3@;123;Sans numéro;COMMUNE;52;non;signee;2021-01-01;;;");
        write(
                "postes.csv",
                "id;structure_id;type;etat;attribue_le;rendu_le;repris_de",
                "P1@;S1@;conum;occupe;2021-01-01;;",
                "P2@;S1@;conum;rendu;2021-01-01;2023-06-30;",
                "P3@;S2@;conum;vacant;2023-01-01;;",
                "P4@;S3@;conum;vacant;2023-01-01;;");
        write(
                "contrats.csv",
                "id;poste_id;conseiller_id;nom;sexe;diplome;demandeur_emploi;type;debut;fin;salaire;rupture_le;rupture_motif",
                "C1@;P1@;A@;Ana Essai;F;bac2;oui;CDI;2021-03-01;;1900;;",
                "C2@;P1@;B@;Bob Essai;M;bac;non;CDI;2022-03-01;;1900;;",
                "C3@;P2@;C@;Cleo Essai;F;bac3;;CDI;2021-03-01;;1900;;",
                "C4@;P2@;D@;Dan Essai;;;;CDI;2023-08-01;;1900;;",
                "C5@;P3@;A@;Ana Essai;F;bac2;oui;CDD;2023-03-01;2024-02-29;2000;2023-12-31;demission");
        write(
                "paiements.csv",
                "id;poste_id;financement_debut;versement;montant;paye_le;fonds",
                "Y1@;P1@;2021-03-01;1;25000,00;2021-04-01;ETAT",
                "Y2@;P1@;2021-03-01;2;25000,00;2022-04-01;ETAT",
                "Y3@;P1@;2021-03-01;2;25000,00;2022-04-02;ETAT",
                "Y4@;P1@;" + ago(14) + ";1;17500,00;" + ago(13) + ";NGEU",
                "Y5@;P1@;" + ago(14) + ";2;13000,00;" + ago(1) + ";NGEU",
                "Y6@;P3@;2023-03-01;1;20000,00;2023-04-01;ETAT",
                "Y7@;P9@;2023-03-01;1;20000,00;2023-04-01;ETAT");
        write(
                "formations.csv",
                "id;conseiller_id;type;jour;version;resultat;code",
                "F1@;B@;CCP1;2022-06-15;2019;obtenu;",
                "F2@;B@;PIX;2022-06-20;;;P-" + mark.toUpperCase(Locale.ROOT),
                "F3@;B@;CCP1;2022-06-15;2019;obtenu;",
                "F4@;Z@;CCP1;2022-06-15;2019;obtenu;",
                "F5@;B@;CCP2;2022-06-15;2025;obtenu;");
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\r\n", lines).replace("@", mark) + "\r\n");
    }

    private static LocalDate ago(int months) {
        return Paris.today(Clock.systemUTC()).minusMonths(months);
    }

    /** Of an establishment that nobody has. */
    private static String siret() {
        return OrganisationFixture.siret();
    }

    private int positions() {
        return jdbc.sql("""
                        select count(*) from workforce.position p join workforce.legacy_row l on l.id = p.id
                        where l.ref like '%' || :mark
                        """).param("mark", mark).query(Integer.class).single();
    }

    private long balance(String heading) {
        return jdbc.sql("""
                        select coalesce(sum(e.cents), 0) from ledger.entry e
                        join ledger.account a on a.id = e.account join ledger.transaction t on t.id = e.transaction
                        where a.book = 'counsellor-grants' and a.heading = :heading and t.about in (
                            select f.id from workforce.funding f join workforce.legacy_row l on l.id = f.position
                            where l.ref like '%' || :mark)
                        """)
                .param("heading", heading)
                .param("mark", mark)
                .query(Long.class)
                .single();
    }

    @Test
    void oneHistoryAndTheBooksOfIt() {
        var report = desk.take(ADMINISTRATOR, folder, false).orThrow();
        assertThat(report.kinds())
                .contains(
                        new KindCount(FindingKind.BELONGS_NOWHERE, 3),
                        new KindCount(FindingKind.UNREADABLE, 2),
                        new KindCount(FindingKind.RESULT_TWICE, 1),
                        new KindCount(FindingKind.TWO_OCCUPANTS, 1),
                        new KindCount(FindingKind.CONTRACT_OVER_GIVE_BACK, 1),
                        new KindCount(FindingKind.CONTRACT_AFTER_GIVE_BACK, 1),
                        new KindCount(FindingKind.PAID_TWICE, 1),
                        new KindCount(FindingKind.OVER_THE_CAP, 1));
        assertThat(report.done().counts()).extracting(LegacyImport.Count::taken).containsExactly(2L, 3L, 4L, 5L, 2L);
        assertThat(balance("512"))
                .as("all that the bank paid")
                .isEqualTo(-100L * (25_000 * 3 + 17_500 + 13_000 + 20_000));
        assertThat(balance("409")).as("to be given back").isEqualTo(100L * (25_000 + 500));
        assertThat(balance("468")).as("still committed").isEqualTo(-100L * (42_500 - 17_500 - 12_500));
        assertThat(desk.find(ADMINISTRATOR, report.done().id(), Optional.of(FindingKind.TWO_OCCUPANTS))
                        .orThrow()
                        .findings())
                .hasSize(1);
    }

    @Test
    void whatWasTakenOverOnceIsLeftAlone() {
        desk.take(ADMINISTRATOR, folder, false).orThrow();
        var again = desk.take(ADMINISTRATOR, folder, false).orThrow();
        assertThat(again.done().counts()).extracting(LegacyImport.Count::taken).containsOnly(0L);
        assertThat(positions()).isEqualTo(3);
    }

    @Test
    void aTrialLeavesNothing() {
        var report = desk.take(ADMINISTRATOR, folder, true).orThrow();
        assertThat(report.findings()).isNotEmpty();
        assertThat(positions()).isZero();
        assertThat(desk.find(ADMINISTRATOR, report.done().id(), Optional.empty()))
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void aMissingFileOrColumnIsNamed() throws IOException {
        Files.writeString(folder.resolve("postes.csv"), "id;structure_id;type;etat\n");
        assertThat(desk.take(ADMINISTRATOR, folder, false))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.toString()).contains("attribue_le", "postes.csv"));
        Files.delete(folder.resolve("postes.csv"));
        var out = new ByteArrayOutputStream();
        assertThat(command.run(List.of(folder.toString()), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("postes.csv");
    }

    @Test
    void theCommandSaysWhatWasDecidedAndWritesTheReport() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = folder.resolve("rapport.csv");
        assertThat(command.run(
                        List.of("--trial", folder.toString(), file.toString()),
                        new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("paiements.csv: 7 lines, 5 taken over", "PAID_TWICE → CLAIMED", "A trial: nothing stays.");
        assertThat(Files.readString(file)).contains("Y3" + mark, "PAID_TWICE", "à récupérer");
    }

    @Test
    void whatAJuryDecidedIsTheirsOnceTheyCome() {
        desk.take(ADMINISTRATOR, folder, false).orThrow();
        var contract = jdbc.sql("select id from workforce.legacy_row where file = 'CONTRACTS' and ref = :ref")
                .param("ref", "C2" + mark)
                .query(UUID.class)
                .single();
        var account = signIns.signIn(
                Actor.PUBLIC,
                new SignIn(
                        Provider.PROCONNECT,
                        "an-idp",
                        UUID.randomUUID().toString(),
                        "Bob",
                        "Essai",
                        Optional.empty(),
                        Optional.empty()));
        contracts.heldBy(contract, account);
        assertThat(jdbc.sql("select what from training.published_obtained where account = :account order by what")
                        .param("account", account)
                        .query(String.class)
                        .list())
                .containsExactly("CCP1", "PIX");
    }

    @Test
    void onlyThoseWhoRunTheProgrammeTakeOverAndRead() {
        var prefect = AnEmployer.person(new Grant(Role.PREFECT, new Scope.National()));
        assertThat(desk.take(prefect, folder, false)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.all(prefect)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.whole(Actor.PUBLIC, UUID.randomUUID())).isInstanceOf(Decision.Forbidden.class);
    }
}

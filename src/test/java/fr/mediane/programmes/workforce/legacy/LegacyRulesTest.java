package fr.mediane.programmes.workforce.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.programmes.workforce.legacy.Legacy.Contract;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every contradiction that files of an older tool can have, and what is decided. */
class LegacyRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final VersionTimeline VERSIONS = new VersionTimeline(List.of(
            version("V1", "2021-01-01", Optional.of(day("2023-01-01")), 24, 2_500_000L, 2_500_000L),
            version("V2", "2023-01-01", Optional.empty(), 36, 1_750_000L, 1_250_000L, 1_250_000L)));
    private static final String STRUCTURE =
            "S1;13002526500013;Mairie;COMMUNE;26;non;signee;2021-01-01;2021-01-10;2021-02-01;";
    private static final String POSITION = "P1;S1;conum;occupe;2021-01-01;";

    private final Findings findings = new Findings();
    private final Map<LegacyFile, List<LegacyRow>> files = new HashMap<>();

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static GrantVersion version(
            String code, String from, Optional<LocalDate> until, int months, Long... cents) {
        return new GrantVersion(code, day(from), until, months, Map.of(Audience.PUBLIC, List.of(cents)), "");
    }

    private void rows(LegacyFile file, String columns, String... lines) {
        var names = List.of(columns.split(";"));
        var all = new ArrayList<LegacyRow>();
        for (var line : lines) {
            var cells = Arrays.asList(line.split(";", -1));
            var named = new HashMap<String, String>();
            for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
                named.put(names.get(i), cells.get(i));
            }
            all.add(new LegacyRow(file, all.size() + 2L, named));
        }
        files.put(file, all);
    }

    private void structures(String... lines) {
        rows(
                LegacyFile.STRUCTURES,
                "id;numero;nom;type;departement;zone_prioritaire;convention;attribuee_le;signee_le;debut;fin",
                lines);
    }

    private void positions(String... lines) {
        rows(LegacyFile.POSITIONS, "id;structure_id;type;etat;attribue_le;rendu_le;repris_de", lines);
    }

    private void contracts(String... lines) {
        rows(
                LegacyFile.CONTRACTS,
                "id;poste_id;conseiller_id;nom;type;debut;fin;salaire;rupture_le;rupture_motif",
                lines);
    }

    private Reconciled reconciled(String... standing) {
        var parsing = new LegacyParsing(findings);
        return new Reconciling(TODAY, VERSIONS, findings)
                .of(
                        parsing.structures(files.getOrDefault(LegacyFile.STRUCTURES, List.of())),
                        parsing.positions(files.getOrDefault(LegacyFile.POSITIONS, List.of())),
                        parsing.contracts(files.getOrDefault(LegacyFile.CONTRACTS, List.of()), _ -> 160_000),
                        Set.of(standing));
    }

    private List<FindingKind> kinds() {
        return findings.all().stream().map(Finding::kind).toList();
    }

    private static Contract contract(Reconciled all, String ref) {
        return all.contracts().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static Position position(Reconciled all, String ref) {
        return all.positions().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatFitsIsTakenAsItIs() {
        structures(STRUCTURE);
        positions(POSITION, "P2;S1;coordo;rendu;2021-01-01;2023-06-30;");
        contracts(
                "C1;P1;A;Ana;CDD;2021-03-01;2023-02-28;1800",
                "C2;P1;A;Ana;CDI;2023-03-01;;1900",
                "C3;P2;B;Bob;CDI;2021-03-01;;1900;2023-06-30;findesubventionnement");
        var all = reconciled();
        assertThat(findings.all()).isEmpty();
        assertThat(all.structures().getFirst().ends())
                .as("24 months by the first version")
                .contains(day("2023-01-31"));
        assertThat(all.positions()).hasSize(2);
        assertThat(all.contracts()).hasSize(3);
        assertThat(contract(all, "C2").wage()).isEqualTo(190_000);
    }

    @Test
    void linesThatSayNothingKnownNameTheColumn() {
        structures(
                "S1;13002526500014;Mairie;COMMUNE;26;non;signee",
                ";13002526500013;Mairie;COMMUNE;26;non;signee",
                "S3;13002526500013;;COMMUNE;26;non;signee",
                "S4;13002526500013;Mairie;VILLE;26;non;signee",
                "S5;13002526500013;Mairie;COMMUNE;999;non;signee",
                "S6;13002526500013;Mairie;COMMUNE;26;peut-etre;signee",
                "S7;13002526500013;Mairie;COMMUNE;26;non;signee;le 3 mars",
                STRUCTURE,
                STRUCTURE);
        var all = reconciled();
        assertThat(findings.all().stream()
                        .filter(one -> one.kind() == FindingKind.UNREADABLE)
                        .map(one -> one.arguments().getFirst()))
                .containsExactly("numero", "id", "nom", "type", "departement", "zone_prioritaire", "attribuee_le");
        assertThat(kinds()).contains(FindingKind.TWICE);
        assertThat(all.structures()).hasSize(1);
    }

    @Test
    void oneStructureTwiceIsJoinedAndOneThatStandsHereIsLeft() {
        structures(
                STRUCTURE,
                STRUCTURE.replace("S1", "S2"),
                STRUCTURE.replace("S1", "S3").replace(";26;", ";07;"));
        positions(
                POSITION.replace("occupe", "vacant"),
                "P2;S2;conum;vacant;2021-01-01;",
                "P3;S3;conum;vacant;2021-01-01;");
        var all = reconciled("13002526500013:07");
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        FindingKind.SAME_STRUCTURE, FindingKind.STANDS_HERE, FindingKind.BELONGS_NOWHERE);
        assertThat(all.positions()).extracting(Position::structure).containsExactly("S1", "S1");
    }

    @Test
    void twoOccupantsTheEarlierGoesOnTheEve() {
        structures(STRUCTURE);
        positions(POSITION);
        contracts(
                "C1;P1;A;Ana;CDI;2021-03-01;;1800",
                "C2;P1;B;Bob;CDD;2022-03-01;2022-08-31;1800",
                "C3;P1;C;Cleo;CDI;2022-03-01;;1800",
                "C4;P1;D;Dan;CDI;2022-09-01;;1800");
        var all = reconciled();
        assertThat(contract(all, "C1").ended()).contains(day("2022-02-28"));
        assertThat(contract(all, "C1").reason()).contains(EndReason.UNSTATED);
        assertThat(all.contracts()).extracting(Contract::ref).containsExactly("C1", "C2", "C4");
        assertThat(kinds()).containsExactly(FindingKind.TWO_OCCUPANTS, FindingKind.TWO_ON_ONE_DAY);
    }

    @Test
    void nobodyIsOnTwoPositions() {
        structures(STRUCTURE);
        positions(POSITION, "P2;S1;conum;occupe;2021-01-01;");
        contracts("C1;P1;A;Ana;CDI;2021-03-01;;1800", "C2;P2;A;Anna;CDI;2024-03-01;;1800");
        var all = reconciled();
        assertThat(contract(all, "C1").ended()).contains(day("2024-02-29"));
        assertThat(kinds())
                .containsExactly(FindingKind.TWO_POSITIONS, FindingKind.OTHER_NAME, FindingKind.SAID_OCCUPIED);
    }

    @Test
    void contractsAndTheDaysOfTheirPosition() {
        structures(STRUCTURE);
        positions(
                "P1;S1;conum;rendu;2021-01-01;2023-06-30;",
                "P2;S1;conum;rendu;2021-06-01;;",
                "P3;S1;conum;vacant;2021-06-01;2020-01-01;");
        contracts(
                "C1;P1;A;Ana;CDI;2021-03-01;;1800",
                "C2;P1;B;Bob;CDI;2023-07-01;;1800",
                "C3;P2;C;Cleo;CDD;2021-05-01;2022-04-30;1800",
                "C4;P9;D;Dan;CDI;2021-05-01;;1800");
        var all = reconciled();
        assertThat(contract(all, "C1").ended()).contains(day("2023-06-30"));
        assertThat(contract(all, "C1").reason()).contains(EndReason.GRANT_ENDED);
        assertThat(all.contracts()).extracting(Contract::ref).containsExactly("C1", "C3");
        assertThat(position(all, "P2").givenBack()).contains(day("2022-04-30"));
        assertThat(position(all, "P2").awarded()).isEqualTo(day("2021-05-01"));
        assertThat(position(all, "P3").awarded()).isEqualTo(day("2020-01-01"));
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        FindingKind.CONTRACT_OVER_GIVE_BACK,
                        FindingKind.CONTRACT_AFTER_GIVE_BACK,
                        FindingKind.CONTRACT_BEFORE_AWARD,
                        FindingKind.GIVEN_BACK_WITHOUT_DAY,
                        FindingKind.GIVEN_BACK_STATE,
                        FindingKind.GIVEN_BACK_BEFORE_AWARD,
                        FindingKind.BELONGS_NOWHERE);
    }

    @Test
    void contractsByThemselves() {
        structures(STRUCTURE);
        positions(
                POSITION,
                "P2;S1;conum;vacant;2021-01-01;",
                "P3;S1;conum;vacant;2021-01-01;",
                "P4;S1;conum;vacant;2021-01-01;",
                "P5;S1;conum;vacant;2021-01-01;");
        contracts(
                "C1;P1;A;Ana;CDD;2021-03-01;2021-02-01;1800",
                "C2;P2;B;Bob;CDD;2021-03-01;;1800",
                "C3;P3;C;Cleo;CDI;2021-03-01;2022-02-28;1800",
                "C4;P4;D;Dan;CDD;2021-03-01;2022-02-28;1800;2022-03-10;demission",
                "C5;P5;E;Eve;CDI;2021-03-01;;;2022-02-28;");
        var all = reconciled();
        assertThat(all.contracts()).extracting(Contract::ref).containsExactlyInAnyOrder("C3", "C4", "C5");
        assertThat(contract(all, "C4").ended()).contains(day("2022-02-28"));
        assertThat(contract(all, "C5").reason()).contains(EndReason.UNSTATED);
        assertThat(contract(all, "C5").wage()).isEqualTo(160_000);
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        FindingKind.CONTRACT_DAYS,
                        FindingKind.NO_END,
                        FindingKind.PERMANENT_WITH_END,
                        FindingKind.ENDED_AFTER_END,
                        FindingKind.NO_REASON,
                        FindingKind.NO_WAGE,
                        FindingKind.SAID_OCCUPIED);
    }

    @Test
    void whatPeopleSignedWinsOverTheStateOfAConvention() {
        structures(
                STRUCTURE.replace("signee", "en_cours"),
                STRUCTURE.replace("S1", "S2").replace(";26;", ";07;").replace("signee;", "terminee;"),
                STRUCTURE
                        .replace("S1", "S3")
                        .replace(";26;", ";38;")
                        .replace("signee;2021-01-01;2021-01-10", "signee;2021-01-20;2021-01-10"));
        positions(POSITION, "P2;S2;conum;vacant;2021-01-01;", "P3;S3;conum;vacant;2021-01-01;");
        contracts("C1;P1;A;Ana;CDI;2021-03-01;;1800", "C2;P2;B;Bob;CDD;2021-03-01;2022-02-28;1800");
        var all = reconciled();
        var states =
                all.structures().stream().collect(Collectors.toMap(Legacy.Structure::ref, Legacy.Structure::state));
        assertThat(states).containsEntry("S1", ConventionState.SIGNED).containsEntry("S2", ConventionState.ENDED);
        assertThat(position(all, "P2").givenBack())
                .as("on the last day of its convention")
                .contains(day("2023-01-31"));
        assertThat(all.structures().getLast().awarded()).contains(day("2021-01-10"));
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        FindingKind.CONVENTION_STATE, FindingKind.CONVENTION_OVER, FindingKind.CONVENTION_DAYS);
    }

    @Test
    void aTransferStaysWithinTheDepartementAndIsMadeOnce() {
        structures(STRUCTURE, STRUCTURE.replace("S1", "S2").replace(";26;", ";07;"));
        positions(
                "P1;S1;conum;rendu;2021-01-01;2022-01-01;",
                "P2;S1;conum;vacant;2022-01-02;;P1",
                "P3;S1;conum;vacant;2022-01-02;;P1",
                "P4;S2;conum;vacant;2022-01-02;;P1");
        var all = reconciled();
        assertThat(position(all, "P2").carriesOn()).isEqualTo("P1");
        assertThat(position(all, "P3").carriesOn()).isEmpty();
        assertThat(kinds()).containsExactly(FindingKind.TRANSFER_ELSEWHERE, FindingKind.TRANSFER_ELSEWHERE);
    }
}

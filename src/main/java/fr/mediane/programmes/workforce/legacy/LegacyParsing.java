package fr.mediane.programmes.workforce.legacy;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Ridet;
import fr.mediane.kernel.Siret;
import fr.mediane.programmes.workforce.ContractKind;
import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.EmployerKind;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.HireOrder.Education;
import fr.mediane.programmes.workforce.HireOrder.Gender;
import fr.mediane.programmes.workforce.HireOrder.Report;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.grants.FundSource;
import fr.mediane.programmes.workforce.legacy.Legacy.Contract;
import fr.mediane.programmes.workforce.legacy.Legacy.Payment;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import fr.mediane.programmes.workforce.legacy.Legacy.Stated;
import fr.mediane.programmes.workforce.legacy.Legacy.Structure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** From lines to what they say; a line that says nothing known is left out, and the column is named. */
final class LegacyParsing {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 120;
    private static final long MOST_CENTS = 1_000_000_000L;
    private static final long HIGHEST_WAGE = 10_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private static final Map<String, ConventionState> CONVENTIONS = Map.of(
            "non_interessee", ConventionState.DECLINED,
            "en_cours", ConventionState.ONGOING,
            "signee", ConventionState.SIGNED,
            "renouvellement_en_cours", ConventionState.RENEWAL_ONGOING,
            "renouvellement_signe", ConventionState.RENEWAL_SIGNED,
            "phase_2", ConventionState.PHASE_2,
            "terminee", ConventionState.ENDED);
    private static final Map<String, Stated> STATES =
            Map.of("occupe", Stated.OCCUPIED, "vacant", Stated.VACANT, "rendu", Stated.GIVEN_BACK);
    private static final Map<String, PositionKind> POSITIONS =
            Map.of("conum", PositionKind.COUNSELLOR, "coordo", PositionKind.COORDINATOR);
    private static final Map<String, ContractKind> CONTRACTS = Map.of(
            "cdi", ContractKind.CDI,
            "cdd", ContractKind.CDD,
            "pec", ContractKind.PEC,
            "contrat_de_projet_public", ContractKind.PROJECT);
    private static final Map<String, EndReason> REASONS = Map.of(
            "licenciement", EndReason.DISMISSAL,
            "nonreconductioncdd", EndReason.NOT_RENEWED,
            "demission", EndReason.RESIGNATION,
            "cdisation", EndReason.MADE_PERMANENT,
            "findesubventionnement", EndReason.GRANT_ENDED);
    private static final Map<String, FundSource> FUNDS =
            Map.of("etat", FundSource.STATE, "ngeu", FundSource.NGEU, "fse", FundSource.ESF_PLUS);

    private final Findings findings;

    LegacyParsing(Findings findings) {
        this.findings = findings;
    }

    /** Says which column it could not read. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String column) {
            super(column, null, false, false);
        }
    }

    private <T> List<T> all(List<LegacyRow> rows, Function<LegacyRow, T> read) {
        var seen = new HashSet<String>();
        return rows.stream()
                .map(row -> one(row, read, seen))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private <T> @Nullable T one(LegacyRow row, Function<LegacyRow, T> read, HashSet<String> seen) {
        try {
            var ref = row.ref();
            if (ref.isEmpty() || ref.length() > LONGEST) {
                throw new Unreadable("id");
            }
            if (seen.contains(ref)) {
                findings.add(row, FindingKind.TWICE);
                return null;
            }
            var said = read.apply(row);
            seen.add(ref);
            return said;
        } catch (Unreadable column) {
            findings.add(row, FindingKind.UNREADABLE, Objects.requireNonNull(column.getMessage()));
            return null;
        }
    }

    List<Structure> structures(List<LegacyRow> rows) {
        return all(
                rows,
                row -> new Structure(
                        row.line(),
                        row.ref(),
                        number(row),
                        text(row, "nom", LONGEST),
                        Arrays.stream(EmployerKind.values())
                                .filter(kind ->
                                        kind.name().equals(row.text("type").toUpperCase(Locale.ROOT)))
                                .findFirst()
                                .orElseThrow(() -> new Unreadable("type")),
                        departement(row),
                        row.text("commune"),
                        choice(row, "zone_prioritaire", Map.of("oui", true, "non", false, "", false)),
                        choice(row, "convention", CONVENTIONS),
                        day(row, "attribuee_le"),
                        day(row, "signee_le"),
                        day(row, "debut"),
                        day(row, "fin")));
    }

    private static String number(LegacyRow row) {
        var typed = row.text("numero");
        return Siret.parse(typed)
                .value()
                .map(Siret::digits)
                .or(() -> Ridet.parse(typed).value().map(Ridet::digits))
                .orElseThrow(() -> new Unreadable("numero"));
    }

    private static String departement(LegacyRow row) {
        var code = row.text("departement").toUpperCase(Locale.ROOT);
        var full = code.matches("\\d") ? "0" + code : code;
        if (!full.matches("\\d[\\dAB]|9[78]\\d")) {
            throw new Unreadable("departement");
        }
        return full;
    }

    List<Position> positions(List<LegacyRow> rows) {
        return all(
                rows,
                row -> new Position(
                        row.line(),
                        row.ref(),
                        row.text("structure_id"),
                        choice(row, "type", POSITIONS),
                        choice(row, "etat", STATES),
                        needed(row, "attribue_le"),
                        day(row, "rendu_le"),
                        row.text("repris_de")));
    }

    /** @param minimum wage of a day, counted from 1970, in cents a month */
    List<Contract> contracts(List<LegacyRow> rows, LongUnaryOperator minimum) {
        return all(rows, row -> contract(row, minimum));
    }

    private Contract contract(LegacyRow row, LongUnaryOperator minimum) {
        var starts = needed(row, "debut");
        return new Contract(
                row.line(),
                row.ref(),
                row.text("poste_id"),
                text(row, "conseiller_id", LONGEST),
                text(row, "nom", LONGEST_NAME),
                new Report(
                        maybe(row, "sexe", Map.of("f", Gender.F, "m", Gender.M, "x", Gender.X)),
                        maybe(
                                row,
                                "diplome",
                                Map.of(
                                        "bac", Education.UP_TO_BAC,
                                        "bac2", Education.BAC_2,
                                        "bac3", Education.BAC_3)),
                        maybe(row, "demandeur_emploi", Map.of("oui", true, "non", false))),
                choice(row, "type", CONTRACTS),
                starts,
                day(row, "fin"),
                day(row, "rupture_le"),
                maybe(row, "rupture_motif", REASONS),
                wage(row, minimum.applyAsLong(starts.toEpochDay())));
    }

    private long wage(LegacyRow row, long minimum) {
        if (row.text("salaire").isEmpty()) {
            findings.add(row, FindingKind.NO_WAGE, Euros.ofCents(minimum).amount());
            return minimum;
        }
        long cents = cents(row, "salaire");
        if (cents > HIGHEST_WAGE) {
            throw new Unreadable("salaire");
        }
        return cents;
    }

    List<Payment> payments(List<LegacyRow> rows) {
        return all(
                rows,
                row -> new Payment(
                        row.line(),
                        row.ref(),
                        row.text("poste_id"),
                        needed(row, "financement_debut"),
                        numbered(row),
                        cents(row, "montant"),
                        needed(row, "paye_le"),
                        choice(row, "fonds", FUNDS)));
    }

    private static int numbered(LegacyRow row) {
        var typed = row.text("versement");
        if (!typed.matches("\\d{1,2}") || typed.matches("0+")) {
            throw new Unreadable("versement");
        }
        return Integer.parseInt(typed);
    }

    private static long cents(LegacyRow row, String column) {
        return Euros.parse(row.text(column))
                .value()
                .map(sum -> sum.amount().movePointRight(2).longValueExact())
                .filter(sum -> sum > 0 && sum <= MOST_CENTS)
                .orElseThrow(() -> new Unreadable(column));
    }

    private static String text(LegacyRow row, String column, int longest) {
        var text = row.text(column).replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (text.isBlank() || text.length() > longest) {
            throw new Unreadable(column);
        }
        return text;
    }

    private static Optional<LocalDate> day(LegacyRow row, String column) {
        var typed = row.text(column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TypedDate.parse(typed)
                .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST))
                .orElseThrow(() -> new Unreadable(column)));
    }

    private static LocalDate needed(LegacyRow row, String column) {
        return day(row, column).orElseThrow(() -> new Unreadable(column));
    }

    private static <T> T choice(LegacyRow row, String column, Map<String, T> known) {
        return Optional.ofNullable(known.get(row.text(column).toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Unreadable(column));
    }

    private static <T> Optional<T> maybe(LegacyRow row, String column, Map<String, T> known) {
        return row.text(column).isEmpty() ? Optional.empty() : Optional.of(choice(row, column, known));
    }
}

package fr.mediane.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Ten years of a counsellor programme as an older tool would hand them over: at scale 1 it has 3,000 structures, 6,000
 * positions, some 20,000 contracts, 60,000 payments and 20,000 results, and one line in a hundred contradicts another one.
 */
final class OlderTool {
    private static final int STRUCTURES = 3_000;
    private static final int EACH = 2;
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate FIRST = LocalDate.of(2016, 11, 1);
    private static final String[] KINDS = {"COMMUNE", "EPCI", "DEPARTEMENT", "COLLECTIVITE", "PRIVATE", "PRIVATE"};
    private static final String[] FUNDS = {"ETAT", "NGEU", "FSE"};
    private final Random random = new Random(7);
    private final int structures;
    private int contract;
    private int person;
    private int payment;
    private int result;

    OlderTool(double scale) {
        structures = Math.max(1, (int) (STRUCTURES * scale));
    }

    private record Files5(
            PrintWriter structures,
            PrintWriter positions,
            PrintWriter contracts,
            PrintWriter payments,
            PrintWriter training)
            implements AutoCloseable {
        @Override
        public void close() {
            structures.close();
            positions.close();
            contracts.close();
            payments.close();
            training.close();
        }
    }

    /** Writes the five files. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var out = new Files5(
                file(
                        folder,
                        "structures.csv",
                        "id;numero;nom;type;departement;zone_prioritaire;convention;attribuee_le;signee_le;debut;fin"),
                file(folder, "postes.csv", "id;structure_id;type;etat;attribue_le;rendu_le"),
                file(
                        folder,
                        "contrats.csv",
                        "id;poste_id;conseiller_id;nom;type;debut;fin;salaire;rupture_le;rupture_motif;sexe;diplome;demandeur_emploi"),
                file(folder, "paiements.csv", "id;poste_id;financement_debut;versement;montant;paye_le;fonds"),
                file(folder, "formations.csv", "id;conseiller_id;type;jour;version;resultat;code"))) {
            for (int i = 0; i < structures; i++) {
                structure(out, i);
            }
        }
    }

    private static PrintWriter file(Path folder, String name, String columns) throws IOException {
        var out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8));
        out.println(columns);
        return out;
    }

    /** One line in a hundred. */
    private boolean rarely() {
        return random.nextInt(100) == 0;
    }

    private static String departement(int number) {
        int of = number % 95 + 1;
        return of == 20 ? "2A" : String.format(Locale.ROOT, "%02d", of);
    }

    private void structure(Files5 out, int number) {
        var kind = KINDS[number % KINDS.length];
        var begins = FIRST.plusDays(random.nextInt(300));
        out.structures()
                .printf(
                        Locale.ROOT,
                        "S%d;%s;Structure %d;%s;%s;%s;%s;%s;%s;%s;%n",
                        number,
                        siret(number),
                        number,
                        kind,
                        departement(number),
                        number % 4 == 0 ? "oui" : "non",
                        rarely() ? "terminee" : "phase_2",
                        begins,
                        begins.plusDays(20),
                        begins.plusDays(30));
        for (int i = 0; i < EACH; i++) {
            position(out, "P" + number + "-" + i, "S" + number, begins, kind);
        }
    }

    private void position(Files5 out, String ref, String structure, LocalDate awarded, String employer) {
        boolean back = random.nextInt(20) == 0;
        out.positions()
                .printf(
                        "%s;%s;%s;%s;%s;%s%n",
                        ref,
                        rarely() ? "S-inconnue" : structure,
                        random.nextInt(40) == 0 ? "coordo" : "conum",
                        back ? "rendu" : "occupe",
                        awarded,
                        back && !rarely() ? "2025-06-30" : "");
        var from = awarded.plusDays(40);
        var begins = from;
        while (from.isBefore(LocalDate.of(2026, 1, 1))) {
            var until = from.plusMonths(24 + random.nextInt(24)).minusDays(1);
            contract(out, ref, from, until);
            from = rarely() ? until.minusDays(30) : until.plusDays(1 + random.nextInt(60));
        }
        for (var start = begins; start.isBefore(TODAY); start = start.plusMonths(isSecond(start) ? 36 : 24)) {
            payments(out, ref, start, employer);
        }
    }

    private void contract(Files5 out, String position, LocalDate from, LocalDate until) {
        boolean permanent = until.isAfter(LocalDate.of(2026, 6, 1));
        var who = "A" + person++;
        out.contracts()
                .printf(
                        "C%d;%s;%s;Camille Essai %d;%s;%s;%s;%d,00;%s;%s;%s;bac2;%s%n",
                        contract++,
                        position,
                        who,
                        person,
                        permanent ? "CDI" : "CDD",
                        from,
                        permanent ? "" : until,
                        1850 + random.nextInt(400),
                        rarely() ? until.minusDays(10) : "",
                        "",
                        random.nextBoolean() ? "F" : "M",
                        random.nextBoolean() ? "oui" : "non");
        out.training()
                .printf(
                        "F%d;%s;CCP1;%s;;obtenu;%n",
                        result++,
                        who,
                        from.plusMonths(5).isBefore(LocalDate.of(2019, 1, 1)) ? "2019-01-15" : from.plusMonths(5));
    }

    /** Whether the second version of the grant pays. */
    private static boolean isSecond(LocalDate begins) {
        return !begins.isBefore(LocalDate.of(2023, 1, 1));
    }

    private void payments(Files5 out, String position, LocalDate begins, String employer) {
        boolean second = isSecond(begins);
        int many = second ? 3 : 2;
        var fund = FUNDS[random.nextInt(FUNDS.length)];
        for (int number = 1; number <= many; number++) {
            var day = begins.plusMonths(12L * (number - 1)).plusDays(20);
            if (day.isAfter(TODAY)) {
                return;
            }
            long euros = !second
                    ? 25_000
                    : employer.equals("PRIVATE")
                            ? (number == 1 ? 20_000 : number == 2 ? 14_000 : 10_000)
                            : number == 1 ? 17_500 : 12_500;
            pay(out, position, begins, number, rarely() ? euros + 1_000 : euros, day, fund);
            if (rarely()) {
                pay(out, position, begins, number, euros, day.plusDays(3), fund);
            }
        }
    }

    private void pay(
            Files5 out, String position, LocalDate begins, int number, long euros, LocalDate day, String fund) {
        out.payments().printf("Y%d;%s;%s;%d;%d,00;%s;%s%n", payment++, position, begins, number, euros, day, fund);
    }

    /** 0009, the rank, a check digit; then establishment 1 and its check digit: nobody's. */
    private static String siret(int rank) {
        return withLuhn(withLuhn(String.format(Locale.ROOT, "0009%04d", rank)) + "0001");
    }

    private static String withLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}

package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.workforce.grants.MyGrants;
import fr.mediane.programmes.workforce.grants.forecast.DeMinimisDesk;
import fr.mediane.programmes.workforce.grants.forecast.GrantForecastDesk;
import fr.mediane.programmes.workforce.grants.forecast.GrantStateDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What pages show, as tables for other programs; amounts in euros. */
final class GrantCsv {
    private static final int WIDTH = 20;
    private static final String[] STATE = {
        "convention",
        "employer",
        "siret",
        "position",
        "departement",
        "version",
        "audience",
        "since",
        "until",
        "committed",
        "state-budget",
        "ngeu",
        "esf",
        "claimed",
        "repaid",
        "publish"
    };

    private GrantCsv() {}

    /** An employer's instalments, paid and to come. */
    static byte[] statement(UnaryOperator<String> words, MyGrants grants) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    "subventions",
                    columns(words, "position", "instalment", "since", "until", "state", "day", "amount", "fund"));
            for (var line : grants.lines()) {
                file.row(List.of(
                        line.position(),
                        line.number(),
                        line.months().from(),
                        line.months().until().minusDays(1),
                        words.apply("grants.line." + line.state()),
                        line.day(),
                        euros(line.cents()),
                        line.fund()
                                .map(fund -> words.apply("grants.fund." + fund))
                                .orElse("")));
            }
        }
        return out.toByteArray();
    }

    /** All fundings, for the State. */
    static byte[] state(UnaryOperator<String> words, List<GrantStateDesk.Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table("etat", columns(words, STATE));
            for (var line : lines) {
                file.row(List.of(
                        line.convention(),
                        line.employer(),
                        line.siret(),
                        line.position(),
                        line.departement(),
                        line.version(),
                        words.apply("grants.audience." + line.audience()),
                        line.begins(),
                        line.until().minusDays(1),
                        euros(line.committed()),
                        euros(line.ofState()),
                        euros(line.ofNgeu()),
                        euros(line.ofEsf()),
                        euros(line.claimed()),
                        line.repaidOn().<Object>map(day -> day).orElse(""),
                        line.publishedBy().<Object>map(day -> day).orElse("")));
            }
        }
        return out.toByteArray();
    }

    /** Aids of private employers, for the national register. */
    static byte[] deMinimis(UnaryOperator<String> words, List<DeMinimisDesk.Aid> aids) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    "de-minimis",
                    columns(
                            words,
                            "siret",
                            "employer",
                            "nace",
                            "authority",
                            "amount",
                            "granted",
                            "regulation",
                            "instrument",
                            "position",
                            "register"));
            for (var aid : aids) {
                file.row(List.of(
                        aid.siret(),
                        aid.employer(),
                        aid.nace(),
                        aid.authority(),
                        euros(aid.cents()),
                        aid.grantedOn(),
                        aid.regulation(),
                        words.apply("grants.instrument"),
                        aid.position(),
                        aid.registerBy().<Object>map(day -> day).orElse("")));
            }
        }
        return out.toByteArray();
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Spending to come, by month and scenario. */
    static byte[] forecast(UnaryOperator<String> words, List<GrantForecastDesk.Month> months) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table("prevision", columns(words, "month", "contracts", "full"));
            for (var month : months) {
                file.row(List.of(month.month(), euros(month.contracts()), euros(month.full())));
            }
        }
        return out.toByteArray();
    }

    private static List<TableColumn> columns(UnaryOperator<String> words, String... names) {
        return Stream.of(names)
                .map(name -> new TableColumn(words.apply("grants.column." + name), WIDTH))
                .toList();
    }
}

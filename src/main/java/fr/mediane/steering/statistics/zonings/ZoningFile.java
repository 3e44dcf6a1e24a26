package fr.mediane.steering.statistics.zonings;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.platform.tables.ReadTable;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.platform.tables.UnreadableTable;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import fr.mediane.steering.statistics.zonings.Zoning.Reason;
import fr.mediane.steering.statistics.zonings.Zoning.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A file of communes, read line by line: by their codes where there is a column of codes, else by their names.
 *
 * @param communes codes of today, of whole communes
 * @param lines how many lines there are under the heading
 */
record ZoningFile(Set<String> communes, List<Remark> remarks, int lines) {
    /** More than there are communes, former ones included. */
    private static final int MOST_LINES = 60_000;

    private static final int HEADING_WITHIN = 5;
    private static final int LONGEST_SAID = 200;
    private static final Set<String> CODES = Set.of(
            "codeinsee",
            "insee",
            "code",
            "codgeo",
            "codecommune",
            "inseecom",
            "communecode",
            "com",
            "codeinseecommune");
    private static final Set<String> NAMES =
            Set.of("commune", "nom", "nomcommune", "libcom", "libgeo", "libelle", "libcommune", "communenom");

    /** Why a file is not read at all. */
    static final class NoList extends Exception {
        private static final long serialVersionUID = 1L;

        NoList(String key) {
            super(key);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }

    static ZoningFile read(byte[] file, TerritoryDesk territory, TypedCommuneDesk typed)
            throws UnreadableTable, NoList {
        var lines = TableReader.read(file, MOST_LINES).lines();
        for (int i = 0; i < Math.min(HEADING_WITHIN, lines.size()); i++) {
            var codes = column(lines.get(i), CODES);
            var names = column(lines.get(i), NAMES);
            if (codes.isPresent() || names.isPresent()) {
                return new Reader(territory, typed, codes, names).read(lines.subList(i + 1, lines.size()));
            }
        }
        throw new NoList("statistics.zoning.error.heading");
    }

    private static OptionalInt column(ReadTable.Line heading, Set<String> known) {
        return IntStream.range(0, heading.cells().size())
                .filter(i -> known.contains(
                        heading.cells().get(i).text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")))
                .findFirst();
    }

    private static final class Reader {
        private final TerritoryDesk territory;
        private final TypedCommuneDesk typed;
        private final OptionalInt codes;
        private final OptionalInt names;
        private final Set<String> communes = new TreeSet<>();
        private final List<Remark> remarks = new ArrayList<>();

        Reader(TerritoryDesk territory, TypedCommuneDesk typed, OptionalInt codes, OptionalInt names) {
            this.territory = territory;
            this.typed = typed;
            this.codes = codes;
            this.names = names;
        }

        ZoningFile read(List<ReadTable.Line> lines) throws NoList {
            for (var line : lines) {
                read(line, cell(line, codes), cell(line, names));
            }
            if (communes.isEmpty() && remarks.isEmpty()) {
                throw new NoList("statistics.zoning.error.empty");
            }
            return new ZoningFile(Set.copyOf(communes), List.copyOf(remarks), lines.size());
        }

        private void read(ReadTable.Line line, String code, String name) {
            var said = code.isEmpty() ? name : code;
            if (said.isEmpty()) {
                remark(line, "", Reason.EMPTY, "");
            } else if (code.isEmpty()) {
                switch (typed.meant(name, "")) {
                    case MeantCommune.One(var commune) -> take(line, said, commune);
                    case MeantCommune.Unclear(var likely) ->
                        remark(line, said, likely.isEmpty() ? Reason.UNKNOWN : Reason.AMBIGUOUS, "");
                    case MeantCommune.None() -> remark(line, said, Reason.EMPTY, "");
                }
            } else {
                CommuneCode.parse(padded(code))
                        .value()
                        .flatMap(territory::commune)
                        .ifPresentOrElse(
                                commune -> take(line, said, commune), () -> remark(line, said, Reason.UNKNOWN, ""));
            }
        }

        private void take(ReadTable.Line line, String said, Commune commune) {
            var whole = commune.whole().code();
            if (!communes.add(whole)) {
                remark(line, said, Reason.TWICE, whole);
            } else if (commune.partOf().isPresent()) {
                remark(line, said, Reason.PART, whole);
            } else if (CommuneCode.parse(padded(said))
                    .value()
                    .filter(code -> !code.equals(commune.code()))
                    .isPresent()) {
                remark(line, said, Reason.FORMER, whole);
            }
        }

        private void remark(ReadTable.Line line, String said, Reason reason, String commune) {
            remarks.add(new Remark(line.number(), said, reason, commune));
        }

        /** A spreadsheet takes 01004 for a number and forgets its zero. */
        private static String padded(String code) {
            return code.matches("\\d{4}") ? "0" + code : code;
        }

        private static String cell(ReadTable.Line line, OptionalInt column) {
            var text = column.isPresent() && column.getAsInt() < line.cells().size()
                    ? line.cells().get(column.getAsInt()).text().strip()
                    : "";
            var clean = text.replaceAll("\\p{Cntrl}", " ");
            return clean.length() > LONGEST_SAID ? clean.substring(0, LONGEST_SAID) : clean;
        }
    }
}

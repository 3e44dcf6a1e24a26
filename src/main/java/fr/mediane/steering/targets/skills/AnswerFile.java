package fr.mediane.steering.targets.skills;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A survey's micro-data as CSV with a heading: {@code poids}, {@code age}, {@code utilisateur} (0 or 1), then for each area
 * either one column with the number of activities ({@code information}) or a column of 0 or 1 per activity
 * ({@code information_1}, {@code information_2}…); {@code genre} ({@code f}, {@code m}) may be missing. Commas or semicolons.
 */
public final class AnswerFile {
    /** More lines than this are not named: whoever mends ten sees what is wrong. */
    private static final int MOST_MISTAKES = 10;

    private static final int MOST_LINES = 500_000;
    private final List<ErrorKey> mistakes = new ArrayList<>();
    private final Indicator indicator = new Indicator();

    private AnswerFile() {}

    /** What the answers come to, or the lines that cannot be read; nothing is worked out from a file with a wrong line. */
    public static Decision<SkillsResult> read(InputStream content) throws IOException {
        return new AnswerFile().all(content);
    }

    private Decision<SkillsResult> all(InputStream content) throws IOException {
        var in = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        in.mark(4_000);
        var first = in.readLine();
        if (first == null || first.length() > 3_900) {
            return Decision.refused(ErrorKey.on("file", "targets.skills.error.empty"));
        }
        in.reset();
        char separator = first.contains(";") ? ';' : ',';
        try (var lines = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(in)) {
            for (var line : lines) {
                if (mistakes.isEmpty() && indicator.answers() == 0) {
                    checkHeading(line);
                }
                if (mistakes.size() >= MOST_MISTAKES || line.getStartingLineNumber() > MOST_LINES) {
                    break;
                }
                take(line);
            }
        } catch (CsvParseException broken) {
            mistakes.add(ErrorKey.on("file", "targets.skills.error.broken"));
        }
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        return indicator.answers() == 0
                ? Decision.refused(ErrorKey.on("file", "targets.skills.error.empty"))
                : Decision.accepted(indicator.result());
    }

    private void checkHeading(NamedCsvRecord line) {
        var heading = line.getHeader().stream().map(AnswerFile::bare).collect(Collectors.toSet());
        var missing = Stream.concat(
                        Stream.of("poids", "age", "utilisateur").filter(column -> !heading.contains(column)),
                        Arrays.stream(SkillArea.values())
                                .map(SkillArea::column)
                                .filter(column -> heading.stream().noneMatch(name -> of(name, column))))
                .toList();
        if (!missing.isEmpty()) {
            mistakes.add(ErrorKey.on("file", "targets.skills.error.columns", String.join(", ", missing)));
        }
    }

    private void take(NamedCsvRecord line) {
        if (mistakes.stream().anyMatch(mistake -> mistake.key().endsWith(".columns"))) {
            return;
        }
        try {
            indicator.add(respondent(line));
        } catch (IllegalArgumentException wrong) {
            mistakes.add(ErrorKey.on(
                    "file",
                    "targets.skills.error.line",
                    line.getStartingLineNumber(),
                    String.valueOf(wrong.getMessage())));
        }
    }

    private static Respondent respondent(NamedCsvRecord line) {
        var names = line.getHeader();
        double weight = 0;
        int age = -1;
        boolean user = false;
        var gender = "";
        var activities = new int[SkillArea.values().length];
        for (int i = 0; i < Math.min(names.size(), line.getFieldCount()); i++) {
            var name = bare(names.get(i));
            var cell = line.getField(i).strip();
            switch (name) {
                case "poids" -> weight = number(name, cell);
                case "age" -> age = whole(name, cell, 120);
                case "utilisateur" -> user = whole(name, cell, 1) == 1;
                case "genre" -> gender = cell.toLowerCase(Locale.ROOT);
                default -> count(activities, name, cell);
            }
        }
        if (weight <= 0 || age < 0) {
            throw new IllegalArgumentException(weight <= 0 ? "poids" : "age");
        }
        return new Respondent(
                weight,
                age,
                Set.of("f", "m").contains(gender) ? gender : "",
                user,
                Arrays.stream(activities).boxed().toList());
    }

    private static void count(int[] activities, String name, String cell) {
        for (var area : SkillArea.values()) {
            if (of(name, area.column())) {
                activities[area.ordinal()] += cell.isEmpty() ? 0 : whole(name, cell, 50);
            }
        }
    }

    private static boolean of(String name, String column) {
        return name.equals(column) || name.matches(column + "_\\w{1,30}");
    }

    private static double number(String name, String cell) {
        if (!cell.matches("\\d{1,9}([.,]\\d{1,12})?")) {
            throw new IllegalArgumentException(name);
        }
        return Double.parseDouble(cell.replace(',', '.'));
    }

    private static int whole(String name, String cell, int most) {
        if (!cell.matches("\\d{1,3}") || Integer.parseInt(cell) > most) {
            throw new IllegalArgumentException(name);
        }
        return Integer.parseInt(cell);
    }

    private static String bare(String heading) {
        return heading.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
    }
}

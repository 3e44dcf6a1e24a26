package fr.mediane.steering.targets;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.ErrorKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A target as someone typed it; nothing is checked yet.
 *
 * @param trajectory a line per point, oldest first: {@code 31/12/2030 : 80}
 */
public record TargetDraft(
        String title,
        String definition,
        String titleEnglish,
        String definitionEnglish,
        String unit,
        boolean downward,
        String source,
        String link,
        String trajectory,
        String measure,
        String departement,
        boolean retired) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DEFINITION = 2_000;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_POINTS = 30;

    public static TargetDraft blank(String departement) {
        return new TargetDraft("", "", "", "", Unit.PERCENT.code(), false, "", "", "", "", departement, false);
    }

    /** @param trajectory its points, a line each */
    public static TargetDraft of(Target target, String trajectory) {
        var words = target.words();
        return new TargetDraft(
                words.title(),
                words.definition(),
                words.titleEnglish(),
                words.definitionEnglish(),
                target.unit().code(),
                !target.upward(),
                target.source(),
                target.link(),
                trajectory,
                target.measure().map(Measure::code).orElse(""),
                target.departement(),
                target.retired());
    }

    /** What is wrong with it, in the order of the form; whether the actor may is for the Desk to say. */
    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        if (title.isBlank()) {
            mistakes.add(ErrorKey.on("title", "targets.error.title"));
        }
        tooLong(mistakes, "title", title, LONGEST_TITLE);
        if (definition.isBlank()) {
            mistakes.add(ErrorKey.on("definition", "targets.error.definition"));
        }
        tooLong(mistakes, "definition", definition, LONGEST_DEFINITION);
        tooLong(mistakes, "titleEnglish", titleEnglish, LONGEST_TITLE);
        tooLong(mistakes, "definitionEnglish", definitionEnglish, LONGEST_DEFINITION);
        if (knownUnit().isEmpty()) {
            mistakes.add(ErrorKey.on("unit", "targets.error.unit"));
        }
        if (points().isEmpty()) {
            mistakes.add(ErrorKey.on("trajectory", "targets.error.trajectory"));
        }
        if (source.isBlank()) {
            mistakes.add(ErrorKey.on("source", "targets.error.source"));
        }
        tooLong(mistakes, "source", source, LONGEST_SOURCE);
        if (!link.isBlank() && !web(link.strip())) {
            mistakes.add(ErrorKey.on("link", "targets.error.link"));
        }
        if (!measure.isBlank() && knownMeasure().isEmpty()) {
            mistakes.add(ErrorKey.on("measure", "targets.error.measure"));
        } else if (knownMeasure().isPresent()
                && knownUnit().filter(Unit.COUNT::equals).isEmpty()) {
            mistakes.add(ErrorKey.on("measure", "targets.error.measured-unit"));
        }
        return mistakes;
    }

    Target toTarget(UUID id, int version) {
        return new Target(
                id,
                version,
                new Target.Words(title.strip(), definition.strip(), titleEnglish.strip(), definitionEnglish.strip()),
                knownUnit().orElseThrow(),
                !downward,
                source.strip(),
                link.strip(),
                points().orElseThrow(),
                knownMeasure(),
                departement,
                retired);
    }

    /** The points, or empty when a line is none, when days do not follow, or when there are too many. */
    private Optional<List<Figure>> points() {
        var points = new ArrayList<Figure>();
        var lines = trajectory
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_POINTS + 1L)
                .toList();
        for (var line : lines) {
            var point = knownUnit().flatMap(known -> point(line, known));
            if (point.isEmpty()
                    || !points.isEmpty()
                            && !point.get().day().isAfter(points.getLast().day())) {
                return Optional.empty();
            }
            points.add(point.get());
        }
        return lines.size() > MOST_POINTS ? Optional.empty() : Optional.of(points);
    }

    private static Optional<Figure> point(String line, Unit unit) {
        int colon = line.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : TypedDate.parse(line.substring(0, colon))
                        .flatMap(day ->
                                Typed.number(line.substring(colon + 1), unit).map(value -> new Figure(day, value)));
    }

    private Optional<Unit> knownUnit() {
        return Coded.of(Unit.class, unit);
    }

    private Optional<Measure> knownMeasure() {
        return Coded.of(Measure.class, measure);
    }

    private static void tooLong(List<ErrorKey> mistakes, String field, String text, int longest) {
        if (text.strip().length() > longest) {
            mistakes.add(ErrorKey.on(field, "targets.error.too-long", longest));
        }
    }

    private static boolean web(String link) {
        try {
            var address = URI.create(link);
            return link.length() <= 500
                    && address.getHost() != null
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
